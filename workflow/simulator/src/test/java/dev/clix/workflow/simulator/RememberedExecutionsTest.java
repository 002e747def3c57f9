package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.time.VirtualTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Executions that have ended take no more of the heap than they may. */
class RememberedExecutionsTest {
    private static final String MACHINE = "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}";

    @Test
    void theOldestAreForgottenWhenAllTogetherTakeTooMuch() {
        try (var simulator = simulator(1_000_000)) {
            var machine = create(simulator);
            for (var i = 0; i < 50; i++) start(simulator, machine, "e" + i, 100_000);

            var remembered = names(simulator, machine);
            assertThat(remembered).hasSizeBetween(4, 5).contains("e49").doesNotContain("e0");
        }
    }

    @Test
    void theLastOneStaysHoweverLargeItIs() {
        try (var simulator = simulator(1_000)) {
            var machine = create(simulator);
            start(simulator, machine, "small", 10);
            start(simulator, machine, "large", 100_000);

            assertThat(names(simulator, machine)).containsExactly("large");
        }
    }

    @Test
    void oneThatNobodyWillAskForIsForgottenAtOnce() {
        try (var simulator = simulator(1_000_000)) {
            var machine = create(simulator);
            start(simulator, machine, "one", 10);
            var two = start(simulator, machine, "two", 10);
            simulator.forget(two);
            simulator.forget(two);

            assertThat(names(simulator, machine)).containsExactly("one");
            start(simulator, machine, "two", 10);
            assertThat(names(simulator, machine)).as("its name is free").containsExactly("two", "one");
        }
    }

    @Test
    void oneThatRunsIsNotForgotten() {
        try (var simulator = simulator(1_000_000)) {
            var waiting = simulator
                    .createStateMachine(standard(
                            "W",
                            "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":9,\"End\":true}}}"))
                    .toCompletableFuture()
                    .join();
            simulator.forget(start(simulator, waiting, "runs", 10));

            assertThat(names(simulator, waiting)).containsExactly("runs");
        }
    }

    private static StepFunctionsSimulator simulator(long bytes) {
        return StepFunctionsSimulator.builder()
                .time(new VirtualTime())
                .closedBytesMax(bytes)
                .start();
    }

    private static String create(StepFunctionsSimulator simulator) {
        return simulator
                .createStateMachine(standard("M", MACHINE))
                .toCompletableFuture()
                .join();
    }

    private static CreateStateMachine standard(String name, String definition) {
        return new CreateStateMachine(name, definition, "arn:aws:iam::123456789012:role/r", MachineType.STANDARD);
    }

    /** @param letters of its input; input and output stand in four events */
    private static String start(StepFunctionsSimulator simulator, String machine, String name, int letters) {
        return simulator
                .startExecution(
                        new StartExecution(machine, Optional.of(name), Optional.of("\"" + "x".repeat(letters) + "\"")))
                .toCompletableFuture()
                .join()
                .executionArn();
    }

    private static List<String> names(StepFunctionsSimulator simulator, String machine) {
        return simulator
                .listExecutions(new ListExecutions(machine, Optional.empty(), 0, Optional.empty()))
                .toCompletableFuture()
                .join()
                .items()
                .stream()
                .map(ExecutionSummary::name)
                .toList();
    }
}
