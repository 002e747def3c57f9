package dev.clix.bench.workflow;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The simulator, as a program uses it: machines created, executions started, histories kept. */
final class SimulatorTarget {
    private static final int REMEMBERED = 100;

    private final StepFunctionsSimulator simulator = StepFunctionsSimulator.builder()
            .time(new VirtualTime())
            .closedExecutionsMax(REMEMBERED)
            .start();
    private final String machine;
    private final String input;

    SimulatorTarget(Workload workload) {
        for (var activity : List.of("GameStart", "RoundStart", "RoundEnd", "GameEnd"))
            get(simulator.createActivity(activity));
        simulator.handle("*:activity:Game*", call -> call.input());
        simulator.handle("*:activity:RoundStart", call -> Workload.roundStarted(call.input()));
        simulator.handle("*:activity:RoundEnd", call -> Workload.roundEnded(call.input()));
        machine = get(simulator.createStateMachine(new CreateStateMachine(
                workload.name(), workload.definition(), "arn:aws:iam::1:role/r", MachineType.STANDARD)));
        input = workload.input();
    }

    String run() {
        return get(simulator.startExecution(new StartExecution(machine, Optional.empty(), Optional.of(input))))
                .executionArn();
    }

    /** @throws IllegalStateException unless an execution succeeds */
    void check() {
        var described = get(simulator.describeExecution(run()));
        if (described.status() != ExecutionStatus.SUCCEEDED)
            throw new IllegalStateException("Expected success, but found " + described);
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
