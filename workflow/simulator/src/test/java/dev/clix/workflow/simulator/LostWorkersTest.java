package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.time.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose workers are all its own knows after a restart that nobody has their tasks any more. */
class LostWorkersTest {
    private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:A";
    private static final String DEFINITION = """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "%s", "TimeoutSeconds": 900, "End": true,
              "Retry": [{"ErrorEquals": ["Gone"], "IntervalSeconds": 1, "MaxAttempts": 3}]}}}
            """.formatted(ACTIVITY);

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();

    @Test
    void theirTasksAreOfferedAnewAfterARestart() {
        String machine;
        String execution;
        try (var before = simulator()) {
            get(before.createActivity("A"));
            machine = create(before, "M");
            execution = start(before, machine);
            assertThat(get(before.poll(ACTIVITY, Optional.empty()))).isPresent();
        }
        try (var after = simulator()) {
            get(after.failTasks(machine, "Gone", "Expected its worker, but it is gone"));
            time.advance(Duration.ofSeconds(1));
            ActivityTask task = get(after.poll(ACTIVITY, Optional.empty())).orElseThrow();
            get(after.succeed(task.taskToken(), "{}"));

            assertThat(get(after.describeExecution(execution)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    @Test
    void tasksOfOtherMachinesAreNot() {
        try (var simulator = simulator()) {
            get(simulator.createActivity("A"));
            var other = start(simulator, create(simulator, "Other"));
            var token = get(simulator.poll(ACTIVITY, Optional.empty()))
                    .orElseThrow()
                    .taskToken();
            get(simulator.failTasks(create(simulator, "M"), "Gone", "gone"));
            get(simulator.succeed(token, "{}"));

            assertThat(get(simulator.describeExecution(other)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    private StepFunctionsSimulator simulator() {
        return StepFunctionsSimulator.builder().time(time).journal(folder).start();
    }

    private static String create(StepFunctionsSimulator simulator, String name) {
        return get(simulator.createStateMachine(
                new CreateStateMachine(name, DEFINITION, "arn:aws:iam::123456789012:role/r", MachineType.STANDARD)));
    }

    private static String start(StepFunctionsSimulator simulator, String machine) {
        return get(simulator.startExecution(new StartExecution(machine, Optional.empty(), Optional.of("{}"))))
                .executionArn();
    }

    private static <T> T get(CompletionStage<T> answer) {
        return answer.toCompletableFuture().join();
    }
}
