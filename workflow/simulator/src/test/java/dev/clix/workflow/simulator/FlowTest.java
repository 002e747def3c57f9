package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static dev.clix.workflow.simulator.Workbench.json;
import static dev.clix.workflow.simulator.Workbench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of state but Task and Map. */
class FlowTest {
    private final Workbench bench = new Workbench();

    private String output(String definition, String input) {
        return bench.describe(bench.run(definition, input)).output().orElseThrow();
    }

    @Test
    void passPutsItsResultIntoItsInput() {
        var output = output(
                "{'StartAt':'P','States':{'P':{'Type':'Pass','Result':{'b':2},'ResultPath':'$.a','End':true}}}",
                "{'x':1}");
        assertThat(output).isEqualTo(json("{'x':1,'a':{'b':2}}"));
    }

    @Test
    void secondsThatAreNoNumberAreQuotedAsTheyAre() {
        var execution = bench.run(
                "{'StartAt':'W','States':{'W':{'Type':'Wait','SecondsPath':'$.s','End':true}}}", "{'s':'soon'}");
        assertThat(bench.describe(execution).cause().orElseThrow())
                .endsWith("The SecondsPath parameter cannot be parsed as a long value: $.s == soon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type':'Pass','Parameters':{'a.$':'$.b','c.$':'$.b'}",
                "'Type':'Pass','Assign':{'v':{'a.$':'$.b','c.$':'$.b'}}",
                "'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage','Parameters':{'QueueUrl.$':'$.b','MessageBody.$':'$.b'}",
                "'Type':'Pass','QueryLanguage':'JSONata','Output':'{% [$states.input.b, $states.input.b] %}'",
            })
    void whatGrowsTooLargeFailsTheStateByName(String state) {
        var execution = bench.run(
                "{'StartAt':'S','States':{'S':{%s,'End':true}}}".formatted(state),
                "{'b':'%s'}".formatted("x".repeat(150_000)));
        assertThat(bench.describe(execution).error()).contains("States.DataLimitExceeded");
        assertThat(bench.describe(execution).cause())
                .contains(
                        "The state/task 'S' returned a result with a size exceeding the maximum number of bytes service limit.");
        assertThat(bench.types(execution)).doesNotContain("TaskScheduled").endsWith("ExecutionFailed");
    }

    /** As people saw it on AWS: the error that names a path says nothing of the state. */
    @Test
    void aResultThatFindsNoPlaceFailsTheState() {
        var execution = bench.run(
                "{'StartAt':'P','States':{'P':{'Type':'Pass','Result':1,'ResultPath':'$.r','End':true}}}", "'text'");
        assertThat(bench.describe(execution).error()).contains("States.ReferencePathConflict");
        assertThat(bench.describe(execution).cause()).contains("Unable to apply ReferencePath $.r to input \"text\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type':'Parallel','Branches':[{'StartAt':'I','States':{'I':{'Type':'Pass','Assign':{'%s':2},'End':true}}}]",
                "'Type':'Map','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Pass','QueryLanguage':'JSONata','Assign':{'%s':2},'End':true}}}",
            })
    void branchesReadTheVariablesAroundThemAndAssignTheirOwn(String state) {
        var definition = """
                {'StartAt':'A','States':{'A':{'Type':'Pass','Assign':{'outer':1},'Next':'S'},
                  'S':{%s,'Next':'O'},'O':{'Type':'Pass','Parameters':{'o.$':'$outer'},'End':true}}}""";
        assertThat(output(definition.formatted(state.formatted("own")), "[1]")).isEqualTo(json("{'o':1}"));
        var refused = bench.describe(bench.run(definition.formatted(state.formatted("outer")), "[1]"));
        assertThat(refused.error()).contains("States.Runtime");
        assertThat(refused.cause().orElseThrow())
                .endsWith("The variable 'outer' cannot be assigned: it belongs to an outer scope.");
    }

    @Test
    void inputAndOutputAreProcessedInOrder() {
        var output = output("""
                {'StartAt':'P','States':{'P':{'Type':'Pass','InputPath':'$.in','Parameters':{'v.$':'$.v','c':1},
                  'ResultPath':'$.r','OutputPath':'$.r','End':true}}}""", "{'in':{'v':7}}");
        assertThat(output).isEqualTo(json("{'v':7,'c':1}"));
    }

    @Test
    void choiceTakesTheFirstRuleThatMatches() {
        var definition = """
                {'StartAt':'C','States':{
                  'C':{'Type':'Choice','Default':'Other','Choices':[
                    {'Variable':'$.n','NumericGreaterThan':10,'Next':'Big'},
                    {'And':[{'Variable':'$.n','NumericGreaterThan':5},{'Not':{'Variable':'$.n','NumericEquals':7}}],'Next':'Middle'}]},
                  'Big':{'Type':'Pass','Result':'big','End':true},
                  'Middle':{'Type':'Pass','Result':'middle','End':true},
                  'Other':{'Type':'Pass','Result':'other','End':true}}}""";
        assertThat(output(definition, "{'n':11}")).isEqualTo("\"big\"");
        assertThat(output(definition, "{'n':6}")).isEqualTo("\"middle\"");
        assertThat(output(definition, "{'n':7}")).isEqualTo("\"other\"");
    }

    @Test
    void choiceWithoutAMatchFailsAsOnAws() {
        var execution = bench.run(
                "{'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[{'Variable':'$.n','NumericEquals':1,'Next':'D'}]},'D':{'Type':'Succeed'}}}",
                "{'n':2}");
        assertThat(bench.describe(execution).error()).contains("States.Runtime");
    }

    @Test
    void waitWaitsItsSecondsFromBeingEntered() {
        var execution = bench.run("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':10,'End':true}}}", "{}");
        bench.time.advance(Duration.ofMillis(9_999));
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.RUNNING);
        bench.time.advance(Duration.ofMillis(1));
        var described = bench.describe(execution);
        assertThat(described.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Duration.between(described.startDate(), described.stopDate().orElseThrow()))
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void waitWaitsUntilATimestampAndNotForOneThatHasPassed() {
        var definition = "{'StartAt':'W','States':{'W':{'Type':'Wait','TimestampPath':'$.at','End':true}}}";
        var later = bench.run(definition, "{'at':'" + bench.time.now().plusSeconds(60) + "'}");
        bench.advance(59);
        assertThat(bench.describe(later).status()).isEqualTo(ExecutionStatus.RUNNING);
        bench.advance(1);
        assertThat(bench.describe(later).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(bench.describe(bench.run(definition, "{'at':'2001-01-01T00:00:00Z'}"))
                        .status())
                .isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void parallelGathersItsBranchesInOrder() {
        var output = output("""
                {'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':[
                  {'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':5,'Next':'A2'},'A2':{'Type':'Pass','Result':1,'End':true}}},
                  {'StartAt':'B','States':{'B':{'Type':'Pass','Result':2,'End':true}}}]}}}""", "{}", 5);
        assertThat(output).isEqualTo("[1,2]");
    }

    private String output(String definition, String input, long seconds) {
        var execution = bench.run(definition, input);
        bench.advance(seconds);
        return bench.describe(execution).output().orElseThrow();
    }

    @Test
    void aFailingBranchAbortsTheOthersAndIsCaught() {
        var execution = bench.run("""
                {'StartAt':'P','States':{
                  'P':{'Type':'Parallel','Next':'Done','Catch':[{'ErrorEquals':['Boom'],'ResultPath':'$.e','Next':'Caught'}],'Branches':[
                    {'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':100,'End':true}}},
                    {'StartAt':'B','States':{'B':{'Type':'Fail','Error':'Boom','Cause':'b'}}}]},
                  'Done':{'Type':'Succeed'},'Caught':{'Type':'Succeed'}}}""", "{'k':1}");
        assertThat(bench.describe(execution).output()).contains(json("{'k':1,'e':{'Error':'Boom','Cause':'b'}}"));
        assertThat(bench.types(execution)).contains("WaitStateAborted", "ParallelStateFailed");
        assertThat(bench.time.skip()).as("a timer is left").isFalse();
    }

    @Test
    void tenThousandBranchesAreAborted() {
        var branches = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "{'StartAt':'W%s','States':{'W%s':{'Type':'Wait','Seconds':9,'End':true}}}".formatted(i, i))
                .collect(Collectors.joining(","));
        var execution = bench.run(
                "{'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':[" + branches + "]}}}", "{}");
        get(bench.simulator.stopExecution(execution, Optional.empty(), Optional.empty()));
        assertThat(bench.describe(execution).status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(bench.time.skip()).as("a timer is left").isFalse();
    }

    @Test
    void branchesSeeOuterVariablesAndKeepTheirOwn() {
        var output = output("""
                {'StartAt':'V','States':{
                  'V':{'Type':'Pass','Assign':{'outer':1},'Next':'P'},
                  'P':{'Type':'Parallel','Next':'End','ResultPath':null,'Branches':[
                    {'StartAt':'A','States':{'A':{'Type':'Pass','Assign':{'inner.$':'$outer'},'End':true}}}]},
                  'End':{'Type':'Pass','Parameters':{'o.$':'$outer'},'End':true}}}""", "{}");
        assertThat(output).isEqualTo(json("{'o':1}"));
    }

    @Test
    void assignedValuesAreOfTheStatesBeginning() {
        var output = output("""
                {'QueryLanguage':'JSONata','StartAt':'A','States':{
                  'A':{'Type':'Pass','Assign':{'x':1,'y':2},'Next':'Swap'},
                  'Swap':{'Type':'Pass','Assign':{'x':'{% $y %}','y':'{% $x %}'},'Output':'{% [$x,$y] %}','Next':'Tell'},
                  'Tell':{'Type':'Pass','Output':'{% $append($states.input, [$x,$y]) %}','End':true}}}""", "{}");
        assertThat(output).isEqualTo("[1,2,2,1]");
    }

    @Test
    void theMachinesTimeoutEndsTheExecution() {
        var execution = bench.run(
                "{'TimeoutSeconds':5,'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':10,'End':true}}}", "{}");
        bench.advance(10);
        var described = bench.describe(execution);
        assertThat(described.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThat(described.stopDate()).contains(described.startDate().plusSeconds(5));
        assertThat(described.error()).isEmpty();
    }

    @Test
    void anEndlessLoopMeetsTheLimitOfItsHistory() {
        var execution = bench.run(
                "{'StartAt':'C','States':{'C':{'Type':'Choice','Choices':[{'Variable':'$.end','IsPresent':true,'Next':'E'}],'Default':'C'},'E':{'Type':'Succeed'}}}",
                "{}");
        assertThat(bench.describe(execution).cause())
                .contains("The execution reached the maximum number of history events (25000).");
        var facts = get(bench.simulator.facts(execution));
        assertThat(facts.get(facts.size() - 1).id()).isEqualTo(25_000);
    }

    @Test
    void anExpressExecutionGoesThroughAHundredThousandTransitions() {
        var machine = bench.machine("""
                {'StartAt':'Inc','States':{
                  'Inc':{'Type':'Pass','Parameters':{'n.$':'States.MathAdd($.n, 1)'},'Next':'Check'},
                  'Check':{'Type':'Choice','Choices':[{'Variable':'$.n','NumericLessThan':50000,'Next':'Inc'}],'Default':'Done'},
                  'Done':{'Type':'Succeed'}}}""", MachineType.EXPRESS);
        var request = new StartExecution(machine, Optional.empty(), Optional.of("{\"n\":0}"));
        assertThat(get(bench.simulator.startSyncExecution(request)).output()).contains("{\"n\":50000}");
    }

    @Test
    void anInputOfMoreThanTheLimitIsRefused() {
        var machine = bench.machine("{'StartAt':'S','States':{'S':{'Type':'Succeed'}}}");
        assertThat(refusal(bench.simulator.startExecution(
                                new StartExecution(machine, Optional.empty(), Optional.of(textOf(262_145)))))
                        .getMessage())
                .isEqualTo(
                        "1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144");
        assertThat(bench.describe(bench.start(machine, textOf(262_144))).status())
                .isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    /** As JSON, in UTF-8; its characters are two bytes each. */
    private static String textOf(int bytes) {
        return '"' + "ä".repeat((bytes - 2) / 2) + "x".repeat(bytes % 2) + '"';
    }

    @Test
    void expressionsAreHeldToTheLimitsTheSimulatorIsGiven() {
        var limited =
                new Workbench(builder -> builder.expressionLimits(new ExpressionLimits(100, 100_000, 1_000, 500, 100)));
        var execution = limited.run(
                "{'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Pass','Output':'{% $sum($map([1..900], function($x) { $x * 2 })) %}','End':true}}}",
                "{}");
        assertThat(limited.describe(execution).error()).contains("States.QueryEvaluationError");
    }

    @Test
    void anExpressExecutionEndsAfterFiveMinutes() {
        var machine = bench.machine(
                "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':1000,'End':true}}}", MachineType.EXPRESS);
        var answer =
                bench.simulator.startSyncExecution(new StartExecution(machine, Optional.empty(), Optional.empty()));
        bench.advance(299);
        assertThat(answer.toCompletableFuture()).isNotDone();
        bench.advance(1);
        assertThat(get(answer).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    }

    @Test
    void aStateMayNotPutOutMoreThanTheLimit() {
        var execution = bench.run("""
                {'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Pass',
                  'Output':'{% [1..60000] %}','End':true}}}""", "{}");
        assertThat(bench.describe(execution).error()).contains("States.DataLimitExceeded");
    }

    @Test
    void aTraceHeaderIsKept() {
        var machine = bench.machine("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}");
        var arn = bench.call(Operation.START_EXECUTION, "stateMachineArn", machine, "traceHeader", "Root=1-5f-7")
                .path("executionArn")
                .asText();

        var described = bench.call(Operation.DESCRIBE_EXECUTION, "executionArn", arn);
        assertThat(described.path("traceHeader").asText()).isEqualTo("Root=1-5f-7");
    }
}
