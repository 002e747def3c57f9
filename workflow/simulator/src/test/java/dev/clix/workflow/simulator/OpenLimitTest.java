package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.simulator.execution.OpenLimit;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.Skip;
import dev.clix.workflow.time.VirtualTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Limits that a client outside may still meet. */
class OpenLimitTest {
    private static final String LIMITED = """
            {'TimeoutSeconds': 3600, 'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': '%s', 'Parameters': %s,
              'TimeoutSeconds': 60, 'End': true}}}""";
    private static final String JOB = LIMITED.formatted("arn:aws:states:::glue:startJobRun.sync", "{'JobName': 'j'}");
    private static final String NESTED =
            LIMITED.formatted("arn:aws:states:::states:startExecution.sync", "{'StateMachineArn': '%s'}");

    private final Workbench bench = new Workbench(builder -> builder.mocks(MockConfig.parse(Workbench.json("""
            {'StateMachines': {'machine-1': {'TestCases': {'Case': {'T': 'Done'}}}},
             'MockedResponses': {'Done': {'0': {'Return': {'JobRunState': 'SUCCEEDED'}}}}}"""))));

    private Optional<AwaitedTask> awaited() {
        return bench.time.skipUnlessAwaited() instanceof Skip.Stands stands
                        && stands.deadline() instanceof OpenLimit limit
                ? limit.awaited()
                : Optional.empty();
    }

    private String status(String execution) {
        return bench.describe(execution).status().name();
    }

    @Test
    void aJobOfAnotherProgramMayStillEnd() {
        var end = new CompletableFuture<Object>();
        bench.simulator.handle("*glue*", call -> new SubmittedJob(Map.of("JobRunId", "1"), end));
        var execution = bench.run(JOB, "{}");

        assertThat(awaited())
                .contains(new AwaitedTask(
                        execution, "T", "arn:aws:states:::glue:startJobRun.sync", "the end of its job"));
        end.complete(Map.of("JobRunState", "SUCCEEDED"));
        assertThat(bench.time.skipUnlessAwaited()).isEqualTo(new Skip.Idle());
        assertThat(status(execution)).isEqualTo("SUCCEEDED");
    }

    @Test
    void ofWhatIsNeverAnsweredNobodyMeetsTheLimit() {
        bench.simulator.handle("*glue*", call -> TaskHandler.NEVER);
        var execution = bench.run(JOB, "{}");

        assertThat(awaited()).isEmpty();
        assertThat(bench.describe(execution).error()).contains("States.Timeout");
        assertThat(bench.time.now()).isEqualTo(VirtualTime.START.plusSeconds(60));
    }

    @Test
    void anExecutionThatIsWaitedForIsNobodyOutsideUnlessItWaitsForSomebodyItself() {
        var waits = bench.machine("{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 90, 'End': true}}}");
        var execution = bench.run(NESTED.formatted(waits), "{}");
        assertThat(awaited()).isEmpty();
        assertThat(bench.describe(execution).error()).contains("States.Timeout");

        var activity = bench.activity("Pack");
        var works = bench.machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'Resource': '%s', 'End': true}}}"
                .formatted(activity));
        var outer = bench.run(NESTED.formatted(bench.machine(NESTED.formatted(works))), "{}");
        assertThat(awaited()).hasValueSatisfying(task -> {
            assertThat(task.state()).isEqualTo("A");
            assertThat(task.executionArn()).isNotEqualTo(outer);
            assertThat(task.answer()).isEqualTo("a worker's GetActivityTask and answer");
        });
    }

    /** Executions wait for executions, without end; a client that asks must not fall over them. */
    @Test
    void aThousandExecutionsThatWaitForEachOtherWaitForTheLast() {
        var activity = bench.activity("Pack");
        var machine = bench.machine("{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'Resource': '%s', 'End': true}}}"
                .formatted(activity));
        for (var depth = 0; depth < 1_000; depth++) machine = bench.machine(NESTED.formatted(machine));
        bench.start(machine, "{}");

        assertThat(awaited())
                .hasValueSatisfying(task -> assertThat(task.state()).isEqualTo("A"));
    }

    @Test
    void anActivityThatAHandlerDoesIsForNobodyElse() {
        var activity = bench.activity("Pack");
        bench.simulator.handle(activity, call -> TaskHandler.NEVER);
        var execution = bench.run(
                "{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'Resource': '%s', 'TimeoutSeconds': 60, 'End': true}}}"
                        .formatted(activity),
                "{}");

        assertThat(awaited()).isEmpty();
        assertThat(status(execution)).isEqualTo("FAILED");
    }

    @Test
    void aTokenIsForWhoeverHasItEvenIfTheServiceNeverAnswers() {
        bench.simulator.handle("*sqs*", call -> TaskHandler.NEVER);
        bench.run(
                LIMITED.formatted(
                        "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "{'QueueUrl': 'q', 'MessageBody': {'t.$': '$$.Task.Token'}}"),
                "{}");

        assertThat(awaited())
                .hasValueSatisfying(task -> assertThat(task.answer()).contains("with its token"));
    }

    @Test
    void whatAMockAnswersIsForNobodyElse() {
        var machine = bench.machine(JOB);
        var execution = bench.start(machine + "#Case", "{}");

        assertThat(status(execution)).isEqualTo("SUCCEEDED");
        assertThat(bench.time.skipUnlessAwaited()).isEqualTo(new Skip.Idle());
    }

    @Test
    void anExpressExecutionThatOnlyWaitsIsSkippedToItsEnd() {
        var machine = bench.machine(
                "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 400, 'End': true}}}",
                MachineType.EXPRESS);
        var ended = bench.simulator.whenClosed(bench.start(machine, "{}"));

        assertThat(bench.time.skipUnlessAwaited()).isEqualTo(new Skip.Moved());
        assertThat(Workbench.get(ended).status().name()).isEqualTo("TIMED_OUT");
        assertThat(bench.time.now()).isEqualTo(VirtualTime.START.plusSeconds(300));
    }
}
