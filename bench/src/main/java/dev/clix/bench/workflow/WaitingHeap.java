package dev.clix.bench.workflow;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** How much heap executions take that wait: a game's first state, a task with a time-out. */
final class WaitingHeap {
    private static final int EXECUTIONS = 100_000;

    private WaitingHeap() {}

    /** @return MB of {@value EXECUTIONS} executions */
    static double measure() {
        var simulator = StepFunctionsSimulator.builder().time(new VirtualTime()).start();
        simulator.createActivity("JoinGame").toCompletableFuture().join();
        var definition = """
                {"StartAt":"WaitingForPlayers","States":{"WaitingForPlayers":{"Type":"Task","TimeoutSeconds":600,"End":true,
                  "Resource":"arn:aws:states:us-east-1:123456789012:activity:JoinGame"}}}""";
        var request = new CreateStateMachine("waiting", definition, "arn:aws:iam::1:role/r", MachineType.STANDARD);
        var machine =
                simulator.createStateMachine(request).toCompletableFuture().join();
        var before = used();
        for (var i = 0; i < EXECUTIONS; i++)
            simulator
                    .startExecution(new StartExecution(
                            machine, Optional.empty(), Optional.of("{\"gameId\":\"game-" + i + "\",\"players\":[]}")))
                    .toCompletableFuture()
                    .join();
        var megabytes = (used() - before) / 1e6;
        if (simulator.executionArns().size() != EXECUTIONS)
            throw new IllegalStateException("Expected all of them to wait");
        return megabytes;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
