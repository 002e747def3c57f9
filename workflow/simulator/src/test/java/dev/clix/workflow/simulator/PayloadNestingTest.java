package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values within values: one that cannot be kept any more is refused by name, and no caller waits for it. */
class PayloadNestingTest {
    private static final String DEEPEST = nested(Limits.PAYLOAD_NESTING);
    private static final String TOO_DEEP = nested(Limits.PAYLOAD_NESTING + 1);

    private static final String NAMED_AT_LENGTH = "{\"%s\":1}".formatted("x".repeat(60_000));

    /** The first half of a character: texts of Java and JSON may have one without the other. */
    private static final char HIGH_SURROGATE = 0xD83D;

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

    @ParameterizedTest
    @MethodSource
    void whatIsAcceptedSurvivesInAJournal(JsonNode value) {
        var journaled = new Workbench(builder -> builder.journal(directory));
        journaled.simulator.handle("*:give", call -> value);
        var arn = begun(
                journaled, "'Type':'Task','Resource':'arn:aws:lambda:eu-west-1:1:function:give'", NAMED_AT_LENGTH);
        journaled.time.await(journaled.simulator.whenClosed(arn));
        journaled.simulator.close();

        var again = new Workbench(builder -> builder.journal(directory));
        var described =
                again.simulator.describeExecution(arn).toCompletableFuture().join();
        assertThat(described.input()).contains(NAMED_AT_LENGTH);
        assertThat(described.output()).contains(value.toString());
        again.simulator.close();
    }

    /** A journal answers on its own thread. */
    private static String begun(Workbench bench, String state, String input) {
        var definition = Workbench.json("{'StartAt':'S','States':{'S':{%s,'End':true}}}".formatted(state));
        return bench.simulator
                .createStateMachine(
                        new CreateStateMachine("m", definition, "arn:aws:iam::1:role/r", MachineType.STANDARD))
                .thenCompose(machine -> bench.simulator.startExecution(
                        new StartExecution(machine, Optional.of("e"), Optional.of(input))))
                .toCompletableFuture()
                .join()
                .executionArn();
    }

    private static Stream<JsonNode> whatIsAcceptedSurvivesInAJournal() throws JsonProcessingException {
        return Stream.of(
                JsonTexts.MAPPER.readTree(DEEPEST),
                JsonTexts.MAPPER.readTree(NAMED_AT_LENGTH),
                JsonTexts.MAPPER.readTree("{\"%1$s\":\"%1$s\"}".formatted(HIGH_SURROGATE)),
                BigIntegerNode.valueOf(BigInteger.TEN.pow(2_000)));
    }

    /** JSON has no word for what it is read as. */
    @Test
    void aNumberBeyondDoublesIsTheSameAfterARestart() {
        var journaled = new Workbench(builder -> builder.journal(directory));
        var arn = begun(journaled, "'Type':'Wait','Seconds':9", "[1e400,-1e400]");
        var facts = journaled.simulator.facts(arn).toCompletableFuture().join();
        journaled.simulator.close();

        var again = new Workbench(builder -> builder.journal(directory));
        assertThat(again.simulator.facts(arn).toCompletableFuture().join()).isEqualTo(facts);
        again.simulator.close();
    }

    @Test
    void anExecutionThatHadBegunGoesOnWithALongName() {
        var journaled = new Workbench(builder -> builder.journal(directory));
        var arn = begun(journaled, "'Type':'Wait','Seconds':9", NAMED_AT_LENGTH);
        journaled.simulator.close();

        var again = new Workbench(builder -> builder.journal(directory));
        again.time.await(again.simulator.whenClosed(arn));
        assertThat(again.simulator
                        .describeExecution(arn)
                        .toCompletableFuture()
                        .join()
                        .output())
                .contains(NAMED_AT_LENGTH);
        again.simulator.close();
    }
}
