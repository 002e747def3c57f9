package dev.clix.workflow;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;

/** One execution with one task, which a worker of the same process takes and answers. */
public final class WorkerWalk implements Runnable {
    @Override
    public void run() {
        var time = new VirtualTime();
        var simulator = StepFunctionsSimulator.builder().time(time).start();
        var activity = simulator.createActivity("a").toCompletableFuture().join();
        TaskWalk.start(simulator, activity);
        var polled = simulator.poll(activity, Optional.empty()).toCompletableFuture();
        time.advance(Duration.ofSeconds(1));
        var task = polled.join().orElseThrow();
        simulator.succeed(task.taskToken(), task.input()).toCompletableFuture().join();
    }
}
