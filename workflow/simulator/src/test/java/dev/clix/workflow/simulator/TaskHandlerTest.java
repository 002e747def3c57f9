package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static dev.clix.workflow.simulator.Workbench.json;
import static dev.clix.workflow.simulator.Workbench.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks done by functions, by nested executions and by mocks. */
class TaskHandlerTest {
    private final Workbench bench = new Workbench();

    private static String task(String resource, String fields) {
        return "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s',%s'End':true}}}"
                .formatted(resource, fields);
    }

    private static final String MESSAGE = "'Parameters':{'QueueUrl':'q','MessageBody':'m'},";

    private static final String PRICE = "arn:aws:lambda:us-east-1:111111111111:function:price";

    @Test
    void aHandlerSeesTheResolvedInputAndTheAttempt() {
        var calls = new ArrayList<String>();
        bench.simulator.handle("arn:aws:lambda:*:function:price", call -> {
            calls.add(call.attempt() + " " + call.input());
            if (call.attempt() == 0) throw new IllegalArgumentException("not yet");
            return Map.of("price", 3);
        });
        var execution = bench.run(
                task(
                        PRICE,
                        "'Parameters':{'sku.$':'$.sku'},'Retry':[{'ErrorEquals':['java.lang.IllegalArgumentException']}],"),
                "{'sku':'x','other':1}");
        bench.advance(1);
        assertThat(bench.describe(execution).output()).contains("{\"price\":3}");
        assertThat(calls).containsExactly("0 {\"sku\":\"x\"}", "1 {\"sku\":\"x\"}");
    }

    @Test
    void aResultThatIsTooLargeIsAFailureThatNamesWhoGaveIt() {
        bench.simulator.handle("*", call -> "x".repeat(262_144));
        var function = bench.describe(bench.run(task(PRICE, ""), "{}"));
        var service = bench.describe(bench.run(task("arn:aws:states:::sqs:sendMessage", MESSAGE), "{}"));
        assertThat(function.error()).contains("States.DataLimitExceeded");
        assertThat(function.cause().orElseThrow()).startsWith("The state/task '%s' returned".formatted(PRICE));
        assertThat(service.cause().orElseThrow()).startsWith("The state/task 'sqs' returned");
    }

    @Test
    void aHandlerMayAnswerLater() {
        var later = new CompletableFuture<Integer>();
        bench.simulator.handle("*:price", call -> later);
        var execution = bench.run(task(PRICE, ""), "{}");
        assertThat(bench.time.holders()).containsExactly("the handler of state 'T' of " + execution);
        later.complete(7);
        assertThat(bench.describe(execution).output()).contains("7");
        assertThat(bench.time.holders()).isEmpty();
    }

    @Test
    void anAnswerThatNeverComesTimesOut() {
        bench.simulator.handle("*:price", call -> TaskHandler.NEVER);
        var execution = bench.run(task(PRICE, "'TimeoutSeconds':30,"), "{}");
        bench.advance(30);
        assertThat(bench.describe(execution).error()).contains("States.Timeout");
        assertThat(bench.types(execution)).contains("LambdaFunctionTimedOut");
    }

    /** As functions do; another branch has the same input. */
    @Test
    void aHandlerMayChangeItsInputAndItsAnswer() {
        var answers = new ArrayList<ObjectNode>();
        bench.simulator.handle("*:price", call -> {
            answers.add(((ObjectNode) call.input()).put("price", 3));
            return answers.get(0);
        });
        var execution = bench.run(
                "{'StartAt':'P','States':{'P':{'Type':'Parallel','Next':'W','Branches':[%s,{'StartAt':'S','States':{'S':{'Type':'Succeed'}}}]},'W':{'Type':'Wait','Seconds':1,'End':true}}}"
                        .formatted(task(PRICE, "").replace("'T'", "'F'")),
                "{'sku':'x'}");
        answers.get(0).put("price", 4);
        bench.advance(1);

        assertThat(bench.describe(execution).output()).contains(json("[{'sku':'x','price':3},{'sku':'x'}]"));
        assertThat(bench.describe(execution).input()).contains(json("{'sku':'x'}"));
    }

    private static Stream<Object> answersOfJavasOwnTypes() {
        var nodes = JsonNodeFactory.instance;
        return Stream.of(
                7L,
                (short) 7,
                1.1f,
                new BigDecimal("123456789.123456789123456789"),
                new BigDecimal("1e5000"),
                BigInteger.ONE,
                Double.NaN,
                new byte[] {1},
                nodes.pojoNode(Instant.EPOCH),
                nodes.missingNode());
    }

    /** An execution that goes on after a restart has read it from its journal. */
    @ParameterizedTest
    @MethodSource("answersOfJavasOwnTypes")
    void anAnswerIsWhatItsTextIsReadAs(Object answer) {
        bench.simulator.handle("*:price", call -> Map.of("a", answer));
        var execution = bench.run(task(PRICE, ""), "{}");

        var facts = get(bench.simulator.facts(execution));
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(HistoryCodec.readAll(HistoryCodec.writeAll(facts))).isEqualTo(facts);
    }

    @Test
    void anAnswerThatIsNoJsonFailsTheTask() {
        var endless = new HashMap<String, Object>();
        endless.put("itself", endless);
        var half = JsonNodeFactory.instance.rawValueNode(new RawValue("{half"));
        var answers = Stream.of(new Object(), endless, half, CompletableFuture.completedFuture(new Object()));
        for (var answer : answers.toList()) {
            bench.simulator.handle("*:price", call -> answer);
            var ended = bench.describe(bench.run(task(PRICE, ""), "{}"));
            assertThat(ended.error()).contains("java.lang.IllegalArgumentException");
            assertThat(ended.cause())
                    .get()
                    .asString()
                    .contains("Expected a handler to answer with what can be written");
            assertThat(bench.time.holders()).isEmpty();
        }
    }

    @Test
    void anErrorFailsTheTaskAndNothingElse() {
        bench.simulator.handle("*:price", call -> {
            throw new StackOverflowError("deep");
        });
        assertThat(bench.describe(bench.run(task(PRICE, ""), "{}")).error()).contains("java.lang.StackOverflowError");
        assertThat(bench.time.holders()).isEmpty();
        assertThat(bench.simulator.failedAssertion()).isEmpty();
    }

    @Test
    void anAssertionThatFailsIsRememberedWhoeverCatchesIt() {
        var failed = new AssertionError("expected 3");
        bench.simulator.handle("*:price", call -> CompletableFuture.failedFuture(failed));
        bench.run(task(PRICE, ""), "{}");
        assertThat(bench.simulator.failedAssertion()).containsSame(failed);
    }

    @Test
    void anAssertionThatFailsInAJobIsRemembered() {
        var failed = new AssertionError("expected 3");
        bench.simulator.handle("*", call -> new SubmittedJob(Map.of(), CompletableFuture.failedFuture(failed)));
        bench.run(
                task(
                        "arn:aws:states:::batch:submitJob.sync",
                        "'Parameters':{'JobName':'j','JobQueue':'q','JobDefinition':'d'},"),
                "{}");
        assertThat(bench.simulator.failedAssertion()).containsSame(failed);
    }

    @Test
    void anAnswerWithinALaterAnswerHoldsTimeUntilItIsThere() {
        var inner = new CompletableFuture<Object>();
        bench.simulator.handle("*:price", call -> CompletableFuture.completedFuture(inner));
        var running = bench.run(task(PRICE, ""), "{}");
        assertThat(bench.time.holders()).hasSize(1);
        inner.complete(7);
        assertThat(bench.time.holders()).isEmpty();
        assertThat(bench.describe(running).output()).contains("7");
    }

    @Test
    void anAnswerMayHaveInstantsAndOptionals() {
        bench.simulator.handle("*:price", call -> List.of(Instant.EPOCH, Optional.of(1), Duration.ofHours(1)));
        assertThat(bench.describe(bench.run(task(PRICE, ""), "{}")).output())
                .contains("[\"1970-01-01T00:00:00Z\",1,\"PT1H\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "price", "lambda:price"})
    void aPatternThatCanBeNoTasksIsRefused(String pattern) {
        assertThatThrownBy(() -> bench.simulator.handle(pattern, call -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected the ARN of tasks, or a pattern such as \"*:function:pay\", but got \"%s\"", pattern);
    }

    @Test
    void theLastHandlerRegisteredComesFirst() {
        bench.simulator.handle("*", call -> "any").handle("*:price", call -> "price");
        assertThat(bench.describe(bench.run(task(PRICE, ""), "{}")).output()).contains("\"price\"");
    }

    @Test
    void aTaskNobodyHandlesFailsAndNothingCatchesIt() {
        var execution = bench.run(task(PRICE, "'Catch':[{'ErrorEquals':['States.ALL'],'Next':'T'}],"), "{}");
        assertThat(bench.describe(execution).cause())
                .hasValueSatisfying(cause -> assertThat(cause).contains("handle(\"" + PRICE + "\"", "state 'T'"));
    }

    @Test
    void aCallbackIsAnsweredWithItsToken() {
        var tokens = new ArrayList<String>();
        bench.simulator.handle(
                "*:sqs:*", call -> Map.of("MessageId", tokens.add(call.token().orElseThrow())));
        var execution = bench.run(
                task(
                        "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                        "'Parameters':{'QueueUrl':'q','MessageBody.$':'$$.Task.Token'},"),
                "{}");
        assertThat(bench.types(execution)).contains("TaskSubmitted").doesNotContain("TaskSucceeded");
        get(bench.simulator.succeed(tokens.get(0), "{\"ok\":true}"));
        assertThat(bench.describe(execution).output()).contains("{\"ok\":true}");
    }

    @Test
    void anActivityCanHaveAHandlerToo() {
        var arn = bench.activity("Work");
        bench.simulator.handle(arn, call -> call.input());
        assertThat(bench.describe(bench.run(task(arn, ""), "{'n':1}")).output()).contains("{\"n\":1}");
    }

    @Test
    void anExecutionWaitsForAnother() {
        var inner = bench.machine(
                "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':60,'Next':'P'},'P':{'Type':'Pass','Result':5,'End':true}}}");
        var fields = "'Parameters':{'StateMachineArn':'%s','Name':'child','Input':{'a':1}},".formatted(inner);
        var outer = bench.run(task("arn:aws:states:::states:startExecution.sync:2", fields), "{}");
        assertThat(bench.describe(outer).status()).isEqualTo(ExecutionStatus.RUNNING);
        bench.advance(60);
        var output = Workbench.node(bench.describe(outer).output().orElseThrow());
        assertThat(output.path("Output").intValue()).isEqualTo(5);
        assertThat(output.path("Input").toString()).isEqualTo("{\"a\":1}");
        assertThat(output.path("Status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void stoppingAnExecutionStopsTheOneItWaitsFor() {
        var inner = bench.machine("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':60,'End':true}}}");
        var fields = "'Parameters':{'StateMachineArn':'%s','Name':'child'},".formatted(inner);
        var outer = bench.run(task("arn:aws:states:::states:startExecution.sync", fields), "{}");
        get(bench.simulator.stopExecution(outer, Optional.empty(), Optional.empty()));
        var child = inner.replace(":stateMachine:", ":execution:") + ":child";
        assertThat(bench.describe(child).status()).isEqualTo(ExecutionStatus.ABORTED);
    }

    @Test
    void anExecutionThatFailsFailsTheTask() {
        var inner = bench.machine("{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'Inner','Cause':'c'}}}");
        var fields = "'Parameters':{'StateMachineArn':'%s'},".formatted(inner);
        var outer = bench.run(task("arn:aws:states:::states:startExecution.sync", fields), "{}");
        assertThat(bench.describe(outer).error()).contains("States.TaskFailed");
        assertThat(bench.describe(outer).cause().orElseThrow()).contains("\"Error\":\"Inner\"");
    }

    @Test
    void credentialsAreShownInHistory() {
        bench.simulator.handle("*", call -> 1);
        var execution = bench.run(task(PRICE, "'Credentials':{'RoleArn':'arn:aws:iam::2:role/r'},"), "{}");
        var scheduled = bench.history(execution).get(2);
        assertThat(scheduled.details().at("/taskCredentials/roleArn").asText()).isEqualTo("arn:aws:iam::2:role/r");
    }

    private static final String MOCKS = """
            {'StateMachines':{'machine-1':{'TestCases':{'Retried':{'T':'BusyThenFine'}}}},
             'MockedResponses':{'BusyThenFine':{'0-1':{'Throw':{'Error':'Busy','Cause':'c'}},'2':{'Return':{'ok':1}}}}}""";

    @Test
    void aTestCaseOfAMockFileIsPlayed() {
        var mocked = new Workbench(builder -> builder.mocks(MockConfig.parse(json(MOCKS))));
        var machine = mocked.machine(task(PRICE, "'Retry':[{'ErrorEquals':['Busy']}],"));
        var execution = mocked.start(machine + "#Retried", "{}");
        assertThat(mocked.simulator.unusedMocks(execution)).hasSize(2);
        mocked.advance(60);
        assertThat(mocked.describe(execution).output()).contains("{\"ok\":1}");
        assertThat(mocked.simulator.unusedMocks(execution)).isEmpty();
        var again = new StartExecution(machine + "#Unknown", Optional.empty(), Optional.empty());
        assertThat(refusal(mocked.simulator.startExecution(again)).code()).isEqualTo(Code.VALIDATION);
    }

    @Test
    void aCallThatIsNotMockedFailsLoudly() {
        var mocks = MOCKS.replace("'2':{'Return':{'ok':1}}", "'7':{'Return':1}");
        var mocked = new Workbench(builder -> builder.mocks(MockConfig.parse(json(mocks))));
        var machine = mocked.machine(task(PRICE, "'Retry':[{'ErrorEquals':['Busy']}],"));
        var execution = mocked.start(machine + "#Retried", "{}");
        mocked.advance(60);
        assertThat(mocked.describe(execution).cause().orElseThrow()).contains("called with number 2");
    }

    @Test
    void everythingWrongWithAMockFileIsTold() {
        var wrong = """
            {'StateMachines':{'m':{'TestCases':{'c':{'S':'Nowhere'}}},'n':{'Testcases':{}}},
             'MockedResponses':{'r':{'x':{'Return':1},'0':{},'2-1':{'Return':1}}}}""";
        assertThatThrownBy(() -> MockConfig.parse(json(wrong)))
                .hasMessageContainingAll(List.of(
                                "/MockedResponses/r/x",
                                "/MockedResponses/r/0: expected either Return or Throw",
                                "/MockedResponses/r/2-1: expected the first of the calls before the last",
                                "/StateMachines/n/TestCases: expected an object",
                                "named 'Nowhere'")
                        .toArray(String[]::new));
        assertThatThrownBy(() -> MockConfig.parse("[]")).hasMessageContaining("/StateMachines: expected an object");
        for (var nothing : List.of("{'StateMachines':{}}", "{'StateMachines':{'m':{'TestCases':{}}}}"))
            assertThatThrownBy(() -> MockConfig.parse(json(nothing)))
                    .hasMessageContaining("/StateMachines: expected at least one test case");
    }

    @Test
    void whoDoesTheOthersTasksGetsOnlyThose() {
        bench.simulator.handleOthers("*", call -> "another's");
        bench.simulator.handle("*:price", call -> "price's");
        var inner = bench.machine(task("arn:aws:states:::sqs:sendMessage", MESSAGE));
        var nested = "'Parameters':{'StateMachineArn':'%s'},".formatted(inner);
        assertThat(output(task(PRICE, ""))).isEqualTo("\"price's\"");
        assertThat(output(task("arn:aws:states:::sqs:sendMessage", MESSAGE))).isEqualTo("\"another's\"");
        assertThat(output(task("arn:aws:states:::aws-sdk:s3:listBuckets", "'Parameters':{},")))
                .isEqualTo("\"another's\"");
        assertThat(output(task("arn:aws:states:::states:startExecution.sync:2", nested)))
                .contains("\"Output\":\"another's\"");
        assertThat(output(task("arn:aws:states:::aws-sdk:sfn:startExecution", nested)))
                .contains("\"ExecutionArn\"");
    }

    private String output(String definition) {
        return bench.describe(bench.run(definition, "{}")).output().orElseThrow();
    }
}
