package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.interpreter.Limits;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values within values: what cannot be kept any more is refused by name, and nobody waits for it. */
class PayloadNestingTest {
    private static final String DEEPEST = nested(Limits.PAYLOAD_NESTING);
    private static final String TOO_DEEP = nested(Limits.PAYLOAD_NESTING + 1);

    @TempDir
    Path directory;

    private final Workbench bench = new Workbench();

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type':'Pass','Parameters':{'a.$':'$'}",
                "'Type':'Pass','ResultPath':'$[0].a','Parameters':{'a.$':'$'}",
                "'Type':'Pass','Assign':{'v':{'a.$':'$'}}",
                "'Type':'Parallel','Branches':[{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}]",
            })
    void whatGrowsTooDeepFailsTheState(String state) {
        var execution = bench.run("{'StartAt':'S','States':{'S':{%s,'End':true}}}".formatted(state), DEEPEST);

        assertThat(bench.describe(execution).error()).contains("States.DataLimitExceeded");
        assertThat(bench.describe(execution).cause().orElseThrow()).contains("nested more than 500 levels deep");
        assertThat(bench.types(execution)).endsWith("ExecutionFailed");
    }

    @Test
    void whatAnExpressionNestsTooDeepFailsTheState() {
        var execution = bench.run(
                "{'QueryLanguage':'JSONata','StartAt':'S','States':{'S':{'Type':'Pass','Output':{'a':'{% $states.input %}'},'End':true}}}",
                DEEPEST);

        assertThat(bench.describe(execution).error()).contains("States.QueryEvaluationError");
        assertThat(bench.types(execution)).endsWith("ExecutionFailed");
    }

    @Test
    void whatComesInTooDeepIsRefused() {
        var activity = bench.activity("work");
        var machine = bench.machine(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','End':true}}}".formatted(activity));

        assertThat(bench.refusal(Operation.START_EXECUTION, "stateMachineArn", machine, "input", TOO_DEEP)
                        .code())
                .isEqualTo(Code.INVALID_EXECUTION_INPUT);
        bench.start(machine, "{}");
        var token = bench.take(activity).taskToken();
        assertThat(bench.refusal(Operation.SEND_TASK_SUCCESS, "taskToken", token, "output", TOO_DEEP)
                        .code())
                .isEqualTo(Code.INVALID_OUTPUT);
        bench.call(Operation.SEND_TASK_SUCCESS, "taskToken", token, "output", DEEPEST);
    }

    @Test
    void theDeepestSurvivesInAJournal() {
        var journaled = new Workbench(builder -> builder.journal(directory));
        var definition = Workbench.json("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");
        var machine = journaled
                .simulator
                .createStateMachine(
                        new CreateStateMachine("deep", definition, "arn:aws:iam::1:role/r", MachineType.STANDARD))
                .toCompletableFuture()
                .join();
        var request = new StartExecution(machine, Optional.of("deep"), Optional.of(DEEPEST));
        var arn = journaled
                .simulator
                .startExecution(request)
                .toCompletableFuture()
                .join()
                .executionArn();
        journaled.time.await(journaled.simulator.whenClosed(arn));
        journaled.simulator.close();

        var again = new Workbench(builder -> builder.journal(directory));
        var described =
                again.simulator.describeExecution(arn).toCompletableFuture().join();
        assertThat(described.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(described.output()).contains(DEEPEST);
        again.simulator.close();
    }
}
