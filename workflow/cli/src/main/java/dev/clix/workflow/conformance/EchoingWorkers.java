package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The workers of the recordings: they answer each task with its input. */
final class EchoingWorkers {
    private record Worker(String activityArn, Optional<String> name) {}

    private final StepFunctionsSimulator simulator;
    private final List<Worker> workers = new ArrayList<>();

    EchoingWorkers(StepFunctionsSimulator simulator) {
        this.simulator = simulator;
    }

    /** @param arguments the recorded worker was a state machine itself, whose parameters name it */
    void add(JsonNode arguments) {
        var name = arguments.at("/definition/States/GetActivityTask/Parameters/WorkerName");
        workers.add(new Worker(arguments.path("activityArn").asText(), Optional.ofNullable(name.textValue())));
    }

    /** @return whether there was something to do */
    boolean work() {
        var worked = false;
        for (var worker : workers) {
            var poll = simulator.poll(worker.activityArn(), worker.name()).toCompletableFuture();
            if (!poll.isDone()) {
                poll.cancel(false);
                continue;
            }
            var task = poll.join();
            task.ifPresent(taken -> simulator.succeed(taken.taskToken(), taken.input()));
            worked |= task.isPresent();
        }
        return worked;
    }
}
