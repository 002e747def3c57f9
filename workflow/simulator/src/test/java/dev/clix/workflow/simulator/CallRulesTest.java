package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.DeleteStateMachine;
import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.ListStateMachines;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.RoutingConfigurationListItem;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.Tag;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.TestState;
import dev.clix.workflow.UpdateMapRun;
import dev.clix.workflow.UpdateStateMachineAlias;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.DefinitionOperations;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.mock.MockConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One set of rules for calls, whether they come over the wire or by the typed port. */
class CallRulesTest {
    private static final String ACCOUNT = "arn:aws:states:us-east-1:111111111111:";
    private static final String EXECUTION = ACCOUNT + "execution:machine-1:e";
    private static final String LONG = "x".repeat(300);

    private final Workbench bench = new Workbench();
    private final String machine = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");

    /** A call through the typed port. */
    private interface Typed extends BiFunction<StepFunctionsSimulator, String, CompletionStage<?>> {}

    private static Arguments same(Typed typed, Operation operation, String members) {
        return arguments(typed, operation, members);
    }

    private static Optional<String> some(String text) {
        return Optional.of(text);
    }

    private static StartExecution start(String machine, String name, String input, String trace) {
        return new StartExecution(machine, some(name), some(input), some(trace));
    }

    private static ListExecutions list(String machine, int maxResults, Optional<String> token) {
        return new ListExecutions(machine, Optional.empty(), maxResults, token);
    }

    private static GetExecutionHistory history(String execution, int maxResults, Optional<String> token) {
        return new GetExecutionHistory(execution, maxResults, false, token, true);
    }

    private static Stream<Arguments> refusedBothWays() {
        var none = Optional.<String>empty();
        return Stream.of(
                same(
                        (to, machine) -> to.listExecutions(list(machine, -5, none)),
                        Operation.LIST_EXECUTIONS,
                        "{'stateMachineArn':'MACHINE','maxResults':-5}"),
                same(
                        (to, machine) -> to.listExecutions(new ListExecutions(
                                none, some(""), Optional.empty(), Optional.empty(), 0, some("x".repeat(3_097)))),
                        Operation.LIST_EXECUTIONS,
                        "{'mapRunArn':'','nextToken':'%s'}".formatted("x".repeat(3_097))),
                same(
                        (to, machine) -> to.listExecutions(list(machine, 1_001, some(""))),
                        Operation.LIST_EXECUTIONS,
                        "{'stateMachineArn':'MACHINE','maxResults':1001,'nextToken':''}"),
                same(
                        (to, machine) -> to.listExecutions(list(machine, 1, some("stray"))),
                        Operation.LIST_EXECUTIONS,
                        "{'stateMachineArn':'MACHINE','maxResults':1,'nextToken':'stray'}"),
                same(
                        (to, machine) -> to.executionHistory(history(EXECUTION, -1, some("x".repeat(1_025)))),
                        Operation.GET_EXECUTION_HISTORY,
                        "{'executionArn':'%s','maxResults':-1,'nextToken':'%s'}"
                                .formatted(EXECUTION, "x".repeat(1_025))),
                same(
                        (to, machine) -> to.stopExecution(EXECUTION, some(LONG), some("c".repeat(40_000))),
                        Operation.STOP_EXECUTION,
                        "{'executionArn':'%s','error':'%s','cause':'%s'}"
                                .formatted(EXECUTION, LONG, "c".repeat(40_000))),
                same(
                        (to, machine) -> to.describeExecution(LONG),
                        Operation.DESCRIBE_EXECUTION,
                        "{'executionArn':'%s'}".formatted(LONG)),
                same(
                        (to, machine) -> to.describeExecution(new DescribeExecution("", false)),
                        Operation.DESCRIBE_EXECUTION,
                        "{'executionArn':'','includedData':'METADATA_ONLY'}"),
                same((to, machine) -> to.describeExecution((String) null), Operation.DESCRIBE_EXECUTION, "{}"),
                same(
                        (to, machine) -> to.startExecution(start(machine, "n".repeat(81), "{}", "ü".repeat(257))),
                        Operation.START_EXECUTION,
                        "{'stateMachineArn':'MACHINE','name':'%s','input':'{}','traceHeader':'%s'}"
                                .formatted("n".repeat(81), "ü".repeat(257))),
                same(
                        (to, machine) -> to.startExecution(start(machine, "", "9".repeat(262_145), "")),
                        Operation.START_EXECUTION,
                        "{'stateMachineArn':'MACHINE','name':'','input':'%s','traceHeader':''}"
                                .formatted("9".repeat(262_145))),
                same(
                        (to, machine) -> to.startExecution(start(machine, "a b", "{}", "")),
                        Operation.START_EXECUTION,
                        "{'stateMachineArn':'MACHINE','name':'a b','input':'{}'}"),
                same(
                        (to, machine) -> to.startSyncExecution(start(machine, "n".repeat(81), "{}", "")),
                        Operation.START_SYNC_EXECUTION,
                        "{'stateMachineArn':'MACHINE','name':'%s','input':'{}'}".formatted("n".repeat(81))),
                same(
                        (to, machine) -> to.poll(ACCOUNT + "activity:a", some("w".repeat(81))),
                        Operation.GET_ACTIVITY_TASK,
                        "{'activityArn':'%sactivity:a','workerName':'%s'}".formatted(ACCOUNT, "w".repeat(81))),
                same(
                        (to, machine) -> to.succeed("", "9".repeat(262_145)),
                        Operation.SEND_TASK_SUCCESS,
                        "{'taskToken':'','output':'%s'}".formatted("9".repeat(262_145))),
                same(
                        (to, machine) -> to.fail("t", some(LONG), some("c".repeat(32_769))),
                        Operation.SEND_TASK_FAILURE,
                        "{'taskToken':'t','error':'%s','cause':'%s'}".formatted(LONG, "c".repeat(32_769))),
                same(
                        (to, machine) -> to.heartbeat("t".repeat(2_049)),
                        Operation.SEND_TASK_HEARTBEAT,
                        "{'taskToken':'%s'}".formatted("t".repeat(2_049))),
                same((to, machine) -> to.createActivity(""), Operation.CREATE_ACTIVITY, "{'name':''}"),
                same(
                        (to, machine) ->
                                to.createStateMachine(new CreateStateMachine("a b", "{}", LONG, MachineType.STANDARD)),
                        Operation.CREATE_STATE_MACHINE,
                        "{'name':'a b','definition':'{}','roleArn':'%s'}".formatted(LONG)),
                same(
                        (to, machine) -> to.tagResource(new TagResource(machine, List.of(new Tag("", LONG)))),
                        Operation.TAG_RESOURCE,
                        "{'resourceArn':'MACHINE','tags':[{'key':'','value':'%s'}]}".formatted(LONG)),
                same(
                        (to, machine) -> to.tagResource(new TagResource(machine, List.of(new Tag("aws:x", "")))),
                        Operation.TAG_RESOURCE,
                        "{'resourceArn':'MACHINE','tags':[{'key':'aws:x'}]}"),
                same(
                        (to, machine) -> to.createStateMachineAlias(new CreateStateMachineAlias(
                                "1", none, List.of(new RoutingConfigurationListItem("", 101)))),
                        Operation.CREATE_STATE_MACHINE_ALIAS,
                        "{'name':'1','routingConfiguration':[{'stateMachineVersionArn':'','weight':101}]}"),
                same(
                        (to, machine) -> to.createStateMachineAlias(new CreateStateMachineAlias("a", none, List.of())),
                        Operation.CREATE_STATE_MACHINE_ALIAS,
                        "{'name':'a','routingConfiguration':[]}"),
                same(
                        (to, machine) -> to.updateStateMachineAlias(
                                new UpdateStateMachineAlias(machine + ":gone", none, Optional.empty())),
                        Operation.UPDATE_STATE_MACHINE_ALIAS,
                        "{'stateMachineAliasArn':'MACHINE:gone'}"),
                same(
                        (to, machine) -> to.publishStateMachineVersion(
                                new PublishStateMachineVersion(machine, some("another"), none)),
                        Operation.PUBLISH_STATE_MACHINE_VERSION,
                        "{'stateMachineArn':'MACHINE','revisionId':'another'}"),
                same(
                        (to, machine) -> to.updateMapRun(new UpdateMapRun(
                                machine, OptionalInt.of(-1), OptionalDouble.of(101), OptionalLong.of(-1))),
                        Operation.UPDATE_MAP_RUN,
                        "{'mapRunArn':'MACHINE','maxConcurrency':-1,'toleratedFailurePercentage':101,'toleratedFailureCount':-1}"),
                same(
                        (to, machine) -> to.listStateMachines(new ListStateMachines(1_001, some(""))),
                        Operation.LIST_STATE_MACHINES,
                        "{'maxResults':1001,'nextToken':''}"),
                same(
                        (to, machine) -> to.deleteStateMachine(new DeleteStateMachine(machine + ":1")),
                        Operation.DELETE_STATE_MACHINE,
                        "{'stateMachineArn':'MACHINE:1'}"),
                same(
                        (to, machine) -> to.call(
                                DefinitionOperations.TEST_STATE,
                                TestState.of("{}")
                                        .retried(-1)
                                        .mockError(LONG, "")
                                        .state("")),
                        Operation.TEST_STATE,
                        "{'definition':'{}','stateName':'','mock':{'errorOutput':{'error':'%s','cause':''}},'stateConfiguration':{'retrierRetryCount':-1}}"
                                .formatted(LONG)));
    }

    @ParameterizedTest
    @MethodSource("refusedBothWays")
    void theTypedPortRefusesWhatTheWireRefusesInTheSameWords(Typed typed, Operation operation, String members) {
        var byPort = Workbench.refusal(typed.apply(bench.simulator, machine));
        var onTheWire = refused(operation, members.replace("MACHINE", machine));
        assertThat(byPort.code()).isEqualTo(onTheWire.code());
        assertThat(byPort).hasMessage(onTheWire.getMessage());
    }

    /** The wire has no word for it. */
    @Test
    void aPercentageThatIsNotANumberIsRefused() {
        var request =
                new UpdateMapRun(machine, OptionalInt.empty(), OptionalDouble.of(Double.NaN), OptionalLong.empty());
        assertThat(Workbench.refusal(bench.simulator.updateMapRun(request)))
                .hasMessageContaining("'NaN' at 'toleratedFailurePercentage'")
                .hasMessageContaining("greater than or equal to 0");
    }

    private WorkflowException refused(Operation operation, String members) {
        try {
            return Workbench.refusal(call(operation, members));
        } catch (WorkflowException malformed) {
            return malformed;
        }
    }

    private CompletionStage<ObjectNode> call(Operation operation, String members) {
        var node = (ObjectNode) Workbench.node(members);
        return bench.simulator.api().call(operation, dev.clix.workflow.api.Arguments.of(operation, node));
    }

    @Test
    void aTokenOfTheTypedPortIsOneOfTheWiresAndLivesADay() {
        bench.start(machine, "{}");
        var execution = bench.start(machine, "{}");
        var page = Workbench.get(bench.simulator.listExecutions(list(machine, 1, Optional.empty())));
        var events = Workbench.get(bench.simulator.executionHistory(history(execution, 2, Optional.empty())));
        assertThat(bench.call(
                                Operation.LIST_EXECUTIONS,
                                "stateMachineArn",
                                machine,
                                "nextToken",
                                page.nextToken().orElseThrow())
                        .path("executions"))
                .hasSize(1);
        var ofAnother = bench.simulator.executionHistory(history(execution, 2, page.nextToken()));
        assertThat(Workbench.refusal(ofAnother).code()).isEqualTo(Code.INVALID_TOKEN);

        bench.time.advance(Duration.ofDays(2));

        assertThat(Workbench.refusal(bench.simulator.listExecutions(list(machine, 1, page.nextToken())))
                        .code())
                .isEqualTo(Code.INVALID_TOKEN);
        assertThat(Workbench.refusal(bench.simulator.executionHistory(history(execution, 2, events.nextToken())))
                        .code())
                .isEqualTo(Code.INVALID_TOKEN);
    }

    /** Until here a worker's words were cut, and only on one of the two ways. */
    @Test
    void anErrorOfExactly256LettersAndACauseOf32768ArePassedOn() {
        var activity = bench.activity("a");
        var execution = bench.run(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','End':true}}}".formatted(activity), "{}");
        var token = bench.take(activity).taskToken();
        Workbench.get(bench.simulator.fail(token, some("e".repeat(256)), some("c".repeat(32_768))));
        assertThat(bench.describe(execution).error()).contains("e".repeat(256));
        assertThat(bench.describe(execution).cause()).contains("c".repeat(32_768));
    }

    private static final String PASS = "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}";

    private String published() {
        bench.call(Operation.PUBLISH_STATE_MACHINE_VERSION, "stateMachineArn", machine);
        Workbench.get(call(
                Operation.CREATE_STATE_MACHINE_ALIAS,
                "{'name':'live','routingConfiguration':[{'stateMachineVersionArn':'%s:1','weight':100}]}"
                        .formatted(machine)));
        return machine + ":live";
    }

    @Test
    void anAliasThatIsGoneIsDeletedAsIfItWereThere() {
        var alias = published();
        for (var i = 0; i < 2; i++)
            assertThat(bench.call(Operation.DELETE_STATE_MACHINE_ALIAS, "stateMachineAliasArn", alias))
                    .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE_STATE_MACHINE_ALIAS, stateMachineAliasArn, stateMachine:none:live",
        "DELETE_STATE_MACHINE_VERSION, stateMachineVersionArn, stateMachine:none:1",
        "DELETE_STATE_MACHINE, stateMachineArn, stateMachine:none",
        "DELETE_ACTIVITY, activityArn, activity:none"
    })
    void whatIsNotThereCanBeDeleted(Operation operation, String member, String arn) {
        assertThat(bench.call(operation, member, ACCOUNT + arn)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UPDATE_STATE_MACHINE_ALIAS, 'description', 'new'", "DESCRIBE_STATE_MACHINE_ALIAS, 'unknown', ''"})
    void anAliasThatIsGoneIsNamedInNoMessage(Operation operation, String member, String value) {
        var alias = published();
        bench.call(Operation.DELETE_STATE_MACHINE_ALIAS, "stateMachineAliasArn", alias);
        var refused = bench.refusal(operation, "stateMachineAliasArn", alias, member, value);
        assertThat(refused.code()).isEqualTo(Code.RESOURCE_NOT_FOUND);
        assertThat(refused).hasMessage("Request references a resource that does not exist.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'loggingConfiguration':{'destinations':[]} | {'level':'OFF','includeExecutionData':false,'destinations':[]}",
                "'loggingConfiguration':{} | {'level':'OFF','includeExecutionData':false}",
                "'loggingConfiguration':{'destinations':null} | {'level':'OFF','includeExecutionData':false}",
                "'loggingConfiguration':null | {'level':'OFF','includeExecutionData':false}",
                "'tracingConfiguration':{} | {'enabled':false}",
                "'encryptionConfiguration':null | {'type':'AWS_OWNED_KEY'}"
            })
    void optionalStructuresAreShownWithWhatTheyHaveWhenNothingIsSaid(String given, String shown) {
        var member = given.substring(1, given.indexOf('\'', 1));
        var asked = "{'name':'logged','definition':'%s','roleArn':'arn:aws:iam::1:role/r',%s}"
                .formatted(PASS.replace("'", "\\\""), given.strip());
        Workbench.get(call(Operation.CREATE_STATE_MACHINE, asked));
        assertThat(bench.call(Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", ACCOUNT + "stateMachine:logged")
                        .path(member))
                .isEqualTo(Workbench.node(shown));
    }

    @ParameterizedTest
    @CsvSource({"ALL_DATA, true", "METADATA_ONLY, false"})
    void aSyncExecutionThatFailedTellsOfItsOutputAllTheSame(String includedData, boolean included) {
        var failing = bench.machine("{'StartAt':'F','States':{'F':{'Type':'Fail'}}}", MachineType.EXPRESS);
        var answer =
                bench.call(Operation.START_SYNC_EXECUTION, "stateMachineArn", failing, "includedData", includedData);
        assertThat(answer.path("status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("outputDetails")).isEqualTo(Workbench.node("{'included':%s}".formatted(included)));
        assertThat(answer.has("output")).isFalse();
    }

    /** As recorded: all that was received, in the order it came, whichever of it is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M:70,M:1:30 | must contain state machine version ARNs. Received: [M, M:1]",
                "M:1:70,M:live:30 | must contain state machine version ARNs. Received: [M:1, M:live]",
                "M:1:70,M:1:30 | must contain distinct state machine version ARNs. Received: [M:1, M:1]",
                "M:1:70,Mx:1:30 | must contain versions of the same state machine. Received: [M:1, Mx:1]"
            })
    void aRoutingThatIsRefusedIsQuotedAsAWhole(String routes, String message) {
        published();
        var routing = Stream.of(routes.split(","))
                .map(route -> "{'stateMachineVersionArn':'%s','weight':%s}"
                        .formatted(route.substring(0, route.lastIndexOf(':')), route.replaceAll(".*:", "")))
                .collect(Collectors.joining(",", "[", "]"))
                .replace("'M", "'" + machine);
        var refused = refused(
                Operation.CREATE_STATE_MACHINE_ALIAS, "{'name':'l','routingConfiguration':%s}".formatted(routing));
        assertThat(refused).hasMessage("Routing configuration " + message.replace("M", machine));
    }

    @ParameterizedTest
    @CsvSource({"DESCRIBE_STATE_MACHINE, ''", "DESCRIBE_STATE_MACHINE, :1", "DESCRIBE_STATE_MACHINE_FOR_EXECUTION, ''"})
    void withoutTheDataADefinitionIsEmpty(Operation operation, String version) {
        var definition =
                "{'StartAt':'P','States':{'P':{'Type':'Pass','Assign':{'a':1},'Next':'Q'},'Q':{'Type':'Pass','Parameters':{'a.$':'$a'},'End':true}}}";
        var arn = bench.machine(definition);
        bench.call(Operation.PUBLISH_STATE_MACHINE_VERSION, "stateMachineArn", arn);
        var isMachine = operation == Operation.DESCRIBE_STATE_MACHINE;
        var asked = isMachine ? "stateMachineArn" : "executionArn";
        var of = isMachine ? arn + version : bench.start(arn, "{}");
        assertThat(bench.call(operation, asked, of, "includedData", "ALL_DATA").path("variableReferences"))
                .isEqualTo(Workbench.node("{'Q':['a']}"));
        var without = bench.call(operation, asked, of, "includedData", "METADATA_ONLY");
        assertThat(without.path("definition").asText()).isEqualTo("{}");
        assertThat(without.has("variableReferences")).isFalse();
        assertThat(without.path("roleArn").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "junk, INVALID_ARN",
        "arn:aws:states:us-east-1:111111111111:stateMachine:machine-1, INVALID_ARN",
        "arn:aws:states:us-east-1:111111111111:mapRun:machine-1/l:u, RESOURCE_NOT_FOUND"
    })
    void everyOperationOnMapRunsRefusesWhatIsNone(String arn, Code code) {
        for (var operation : List.of(Operation.LIST_EXECUTIONS, Operation.DESCRIBE_MAP_RUN, Operation.UPDATE_MAP_RUN))
            assertThat(bench.refusal(operation, "mapRunArn", arn).code())
                    .as(operation.word())
                    .isEqualTo(code);
    }

    /** Without items it has no children, but there is one. */
    @Test
    void aMapRunWithoutChildrenIsListedAndAChildTellsItsRun() {
        var distributed = """
                {'StartAt':'M','States':{'M':{'Type':'Map','Label':'Each','End':true,'ItemProcessor':{
                  'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},
                  'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}}}}""";
        var empty = mapRun(bench.run(distributed, "[]"));
        assertThat(bench.call(Operation.LIST_EXECUTIONS, "mapRunArn", empty).path("executions"))
                .isEmpty();
        var run = mapRun(bench.run(distributed, "[1]"));
        var child = bench.call(Operation.LIST_EXECUTIONS, "mapRunArn", run)
                .at("/executions/0/executionArn")
                .asText();
        var machine = bench.call(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, "executionArn", child);
        assertThat(machine.path("mapRunArn").asText()).isEqualTo(run);
        assertThat(machine.path("label").asText()).isEqualTo("Each");
    }

    private String mapRun(String execution) {
        return bench.call(Operation.LIST_MAP_RUNS, "executionArn", execution)
                .at("/mapRuns/0/mapRunArn")
                .asText();
    }

    private static Stream<Arguments> whatWasDeleted() {
        var version = ACCOUNT + "stateMachine:machine-1:1";
        var alias = ACCOUNT + "stateMachine:machine-1:live";
        return Stream.of(
                arguments(Operation.START_EXECUTION, "stateMachineArn", version, Code.STATE_MACHINE_DOES_NOT_EXIST),
                arguments(Operation.START_EXECUTION, "stateMachineArn", alias, Code.STATE_MACHINE_DOES_NOT_EXIST),
                arguments(Operation.LIST_EXECUTIONS, "stateMachineArn", version, Code.STATE_MACHINE_DOES_NOT_EXIST),
                arguments(Operation.LIST_EXECUTIONS, "stateMachineArn", alias, Code.STATE_MACHINE_DOES_NOT_EXIST),
                arguments(
                        Operation.DESCRIBE_STATE_MACHINE,
                        "stateMachineArn",
                        version,
                        Code.STATE_MACHINE_DOES_NOT_EXIST),
                arguments(
                        Operation.DESCRIBE_STATE_MACHINE_ALIAS, "stateMachineAliasArn", alias, Code.RESOURCE_NOT_FOUND),
                arguments(Operation.TAG_RESOURCE, "resourceArn", alias, Code.RESOURCE_NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("whatWasDeleted")
    void nothingIsDoneWithAnAliasOrAVersionThatWasDeleted(Operation operation, String member, String arn, Code code) {
        bench.call(Operation.DELETE_STATE_MACHINE_ALIAS, "stateMachineAliasArn", published());
        bench.call(Operation.DELETE_STATE_MACHINE_VERSION, "stateMachineVersionArn", machine + ":1");
        var members = (ObjectNode) Workbench.node("{'tags':[]}");
        var asked = dev.clix.workflow.api.Arguments.of(operation, members.put(member, arn));
        assertThat(Workbench.refusal(bench.simulator.api().call(operation, asked))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "DESCRIBE_STATE_MACHINE, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "UPDATE_STATE_MACHINE, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "START_EXECUTION, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "START_SYNC_EXECUTION, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "LIST_EXECUTIONS, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "PUBLISH_STATE_MACHINE_VERSION, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "LIST_STATE_MACHINE_VERSIONS, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "LIST_STATE_MACHINE_ALIASES, stateMachineArn, STATE_MACHINE_DOES_NOT_EXIST",
        "LIST_TAGS_FOR_RESOURCE, resourceArn, RESOURCE_NOT_FOUND"
    })
    void nothingIsDoneWithAMachineThatWasDeleted(Operation operation, String member, Code code) {
        bench.call(Operation.DELETE_STATE_MACHINE, "stateMachineArn", machine);
        assertThat(bench.refusal(operation, member, machine).code()).isEqualTo(code);
    }

    @Test
    void aTestCaseIsChosenWhicheverCallStartsTheExecution() {
        var mocks = MockConfig.parse(
                Workbench.json(
                        "{'StateMachines':{'m':{'TestCases':{'c':{'T':'A'}}}},'MockedResponses':{'A':{'0':{'Return':'mocked'}}}}"));
        var mocked = new Workbench(builder -> builder.mocks(mocks));
        var definition = Workbench.json(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','End':true}}}");
        var arn = Workbench.get(mocked.simulator.createStateMachine(
                new CreateStateMachine("m", definition, "arn:aws:iam::1:role/r", MachineType.EXPRESS)));
        var wire = mocked.call(Operation.START_SYNC_EXECUTION, "stateMachineArn", arn + "#c");
        assertThat(wire.path("output").asText()).isEqualTo("\"mocked\"");
        assertThat(wire.path("stateMachineArn").asText()).isEqualTo(arn);
        var typed = new StartExecution(arn + "#c", Optional.empty(), Optional.empty());
        assertThat(Workbench.get(mocked.simulator.startSyncExecution(typed)).output())
                .contains("\"mocked\"");
        var started = Workbench.get(mocked.simulator.startExecution(typed)).executionArn();
        assertThat(Workbench.get(mocked.simulator.whenClosed(started)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(mocked.refusal(Operation.START_SYNC_EXECUTION, "stateMachineArn", arn + "#none"))
                .hasMessage("No test case 'none' of state machine 'm' is in the mock configuration");
    }
}
