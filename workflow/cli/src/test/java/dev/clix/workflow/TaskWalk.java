package dev.clix.workflow;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;

/** One execution with one task, which a function answers. */
public final class TaskWalk implements Runnable {
    private static final String DEFINITION = """
            {"StartAt":"P","States":{
              "P":{"Type":"Wait","Seconds":1,"Next":"T"},
              "T":{"Type":"Task","Resource":"%s","TimeoutSeconds":60,"Next":"W"},
              "W":{"Type":"Wait","Seconds":60,"End":true}}}""";

    @Override
    public void run() {
        var time = new VirtualTime();
        var simulator = StepFunctionsSimulator.builder().time(time).start();
        simulator.handle("arn:aws:lambda:*", call -> call.input());
        start(simulator, "arn:aws:lambda:us-east-1:123456789012:function:f");
        time.advance(Duration.ofSeconds(1));
    }

    /** Its Task state is entered a second later. */
    static void start(StepFunctionsSimulator simulator, String resource) {
        var machine = simulator
                .createStateMachine(new CreateStateMachine(
                        "m", DEFINITION.formatted(resource), "arn:aws:iam::123456789012:role/r", MachineType.STANDARD))
                .toCompletableFuture()
                .join();
        simulator
                .startExecution(new StartExecution(machine, Optional.empty(), Optional.of("{\"n\":1}")))
                .toCompletableFuture()
                .join();
    }
}
