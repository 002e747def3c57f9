package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls in a journal were accepted when they came; today's rules do not apply to them. */
class KeptCallsTest {
    private static final String ACCOUNT = "arn:aws:states:us-east-1:111111111111:";
    private static final String MACHINE = ACCOUNT + "stateMachine:m";

    private record Kept(long owner, byte[] record) {}

    private final List<Kept> kept = new ArrayList<>();
    private final VirtualTime time = new VirtualTime();

    /** A call as it stands in a journal, whoever let it through. */
    private void keep(long owner, Operation operation, ObjectNode arguments) {
        var record = JsonNodeFactory.instance
                .objectNode()
                .put("call", operation.word())
                .put("at", VirtualTime.START.toString())
                .put("drawn", "00000000-0000-0000-0000-000000000001")
                .set("arguments", arguments);
        kept.add(new Kept(owner, record.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private StepFunctionsSimulator reopened(UnaryOperator<SimulatorBuilder> more) {
        return more.apply(StepFunctionsSimulator.builder().time(time).account("111111111111"))
                .journal((owners, replay) -> {
                    List.copyOf(kept).forEach(each -> replay.accept(each.owner(), each.record()));
                    return (owner, record) -> {
                        kept.add(new Kept(owner, record));
                        return CompletableFuture.completedFuture(null);
                    };
                })
                .start();
    }

    private StepFunctionsSimulator reopened() {
        return reopened(builder -> builder);
    }

    private static ObjectNode with(String... members) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < members.length; i += 2) node.put(members[i], members[i + 1]);
        return node;
    }

    private static ObjectNode machine(String definition) {
        return with("name", "m", "definition", json(definition), "roleArn", "arn:aws:iam::1:role/r");
    }

    private String start(StepFunctionsSimulator simulator, String machine) {
        var request = new StartExecution(machine, Optional.empty(), Optional.of(json("{'n':1,'l':[1]}")));
        return Workbench.get(simulator.startExecution(request)).executionArn();
    }

    private ExecutionDescription ran(StepFunctionsSimulator simulator) {
        return time.await(simulator.whenClosed(start(simulator, MACHINE)));
    }

    private static JsonNode described(StepFunctionsSimulator simulator, String arn) {
        return listed(simulator, Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", arn);
    }

    private static JsonNode listed(StepFunctionsSimulator simulator, Operation operation, String... members) {
        return Workbench.get(simulator.api().call(operation, Workbench.arguments(operation, members)));
    }

    private static void assertRefusedToday(ObjectNode machine) {
        var definition = machine.path("definition").asText();
        assertThat(AslParser.parse(definition)).as(definition).isInstanceOf(Parsed.Rejected.class);
    }

    private static String one(String state) {
        return "{'StartAt':'S','States':{'S':%s,'End':{'Type':'Succeed'}}}".formatted(state);
    }

    private static String deep(int nesting) {
        var block = "{'StartAt':'S0','States':{'S0':{'Type':'Pass','End':true}}}";
        for (var i = 1; i <= nesting; i++)
            block = "{'StartAt':'S%1$s','States':{'S%1$s':{'Type':'Parallel','End':true,'Branches':[%2$s]}}}"
                    .formatted(i, block);
        return block;
    }

    private static Stream<String> definitionsThatOnlyRulesAreAgainst() {
        return Stream.of(
                one("{'Type':'Pass','Next':'End','Unheard':1}"),
                one("{'Type':'Pass','Next':'End','Comment':7}"),
                one("{'Type':'Task','Resource':'arn:aws:states:::nosuch:thing','Next':'End'}"),
                one(
                        "{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','HeartbeatSeconds':9,'TimeoutSeconds':9,'Next':'End'}"),
                one(
                        "{'Type':'Map','ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Pass','End':true}}},'ItemsPath':'$.l','Label':'l','Next':'End'}"),
                "{'StartAt':'S','States':{'S':{'Type':'Pass','End':true},'Lost':{'Type':'Pass','End':true}}}",
                "{'StartAt':'S','Version':'2.0','TimeoutSeconds':999999999,'States':{'S':{'Type':'Pass','End':true}}}",
                "{'StartAt':'%1$s','States':{'%1$s':{'Type':'Pass','End':true}}}".formatted("s".repeat(81)),
                "{'StartAt':'S','StartAt':'S','States':{'S':{'Type':'Pass','End':true}}}",
                deep(101));
    }

    @ParameterizedTest
    @MethodSource("definitionsThatOnlyRulesAreAgainst")
    void aDefinitionThatAStricterRuleRefusesRunsAsItDid(String definition) {
        assertRefusedToday(machine(definition));
        keep(1, Operation.CREATE_STATE_MACHINE, machine(definition));
        var simulator = reopened();
        simulator.handle("*", call -> "done");
        assertThat(described(simulator, MACHINE).path("definition").asText()).isEqualTo(json(definition));
        assertThat(ran(simulator).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    private static Stream<Arguments> whatCannotBeReadAnyMore() {
        return Stream.of(
                arguments("{'Type':'Ponder','Next':'End'}", "State 'S' is of a type that is not known"),
                arguments("{'Type':'Pass','InputPath':'$.[','Next':'End'}", "Value must be a valid JSONPath."),
                arguments("{'Type':'Pass','OutputPath':'$.[','Next':'End'}", "Value must be a valid JSONPath."),
                arguments("{'Type':'Pass','ResultPath':'$.l[*]','Next':'End'}", "Value is not a Reference Path"),
                arguments(
                        "{'Type':'Pass','Parameters':{'a':[{'v.$':'$.['}]},'Next':'End'}", "valid intrinsic function"),
                arguments(
                        "{'Type':'Pass','Assign':{'v.$':'States.Nothing()'},'Next':'End'}", "valid intrinsic function"),
                arguments("{'Type':'Wait','Seconds':'soon','Next':'End'}", "Expected value of type [INTEGER]"),
                arguments("{'Type':'Wait','Timestamp':'soon','Next':'End'}", "does not match RFC3339"),
                arguments("{'Type':'Wait','SecondsPath':'$.[','Next':'End'}", "Value must be a valid JSONPath."),
                arguments("{'Type':'Wait','TimestampPath':'$.[','Next':'End'}", "Value must be a valid JSONPath."),
                arguments("{'Type':'Wait','Seconds':1,'Timestamp':'soon','Next':'End'}", "Expected one of SecondsPath"),
                arguments("{'Type':'Fail','CausePath':'$.['}", "Value must be a valid JSONPath."),
                arguments(choice("'Variable':'$.n','StringSounds':'a'"), "Field 'StringSounds' is not supported"),
                arguments(choice("'Variable':'n','IsNull':true"), "Value is not a Reference Path"),
                arguments(choice("'Variable':'$.n','IsNull':'maybe'"), "Expected"),
                arguments(choice("'Not':{'Variable':'$.n'}"), "comparison operator"),
                arguments(map("'ItemsPath':'$.['"), "Value must be a valid JSONPath."),
                arguments(map("'ItemsPath':'$.l','MaxConcurrencyPath':'$.['"), "Value must be a valid JSONPath."),
                arguments(map("'ItemsPath':'$.l','MaxConcurrency':'many'"), "Expected value of type [INTEGER]"),
                arguments("{'Type':'Pass','QueryLanguage':'JSONata','Output':{'a':['{% 1 + %}']},'Next':'End'}", ""),
                arguments("{'Type':'Wait','QueryLanguage':'JSONata','Seconds':'{% ( %}','Next':'End'}", ""),
                arguments("{'Type':'Wait','QueryLanguage':'JSONata','Timestamp':'{% ( %}','Next':'End'}", ""),
                arguments("{'Type':'Fail','QueryLanguage':'JSONata','Cause':'{% ( %}'}", ""),
                arguments(
                        "{'Type':'Choice','QueryLanguage':'JSONata','Choices':[{'Condition':'{% ( %}','Next':'End'}]}",
                        ""),
                arguments(map("'QueryLanguage':'JSONata','Items':'{% ( %}'"), ""));
    }

    private static String choice(String rule) {
        return "{'Type':'Choice','Choices':[{%s,'Next':'End'}],'Default':'End'}".formatted(rule);
    }

    private static String map(String field) {
        return "{'Type':'Map',%s,'ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Pass','End':true}}},'Next':'End'}"
                .formatted(field);
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeReadAnyMore")
    void whatCannotBeReadAnyMoreFailsTheStateItIsIn(String state, String problem) {
        var definition = "{'StartAt':'P','States':{'P':{'Type':'Pass','Next':'S'},'S':%s,'End':{'Type':'Succeed'}}}"
                .formatted(state);
        assertRefusedToday(machine(definition));
        keep(1, Operation.CREATE_STATE_MACHINE, machine(definition));
        var end = ran(reopened());
        assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(end.error()).contains("States.Runtime");
        assertThat(end.cause().orElse("")).contains(problem);
    }

    /** None of these would be taken today, for their names, roles, options, tags, weights, references and quotas. */
    @Test
    void noCallIsHeldAgainstARuleAgain() {
        var machine = machine("{'StartAt':'S','States':{'S':{'Type':'Pass','End':true}}}")
                .put("name", "a <name>")
                .put("roleArn", "nobody")
                .put("versionDescription", "d".repeat(999))
                .put("publish", true);
        machine.putObject("loggingConfiguration").put("level", "LOUD").putArray("destinations");
        machine.putObject("encryptionConfiguration").put("type", "ROT13");
        var tags = machine.putArray("tags");
        for (var i = 0; i < 60; i++) tags.addObject().put("key", "aws:" + i);
        keep(1, Operation.CREATE_STATE_MACHINE, machine);
        var arn = ACCOUNT + "stateMachine:a <name>";
        keep(1, Operation.UPDATE_STATE_MACHINE, with("stateMachineArn", arn).put("versionDescription", "no change"));
        keep(1, Operation.UPDATE_STATE_MACHINE, with("stateMachineArn", arn, "roleArn", "somebody"));
        keep(1, Operation.PUBLISH_STATE_MACHINE_VERSION, with("stateMachineArn", arn, "revisionId", "another"));
        var alias = with("name", "1");
        var routes = alias.putArray("routingConfiguration");
        routes.addObject().put("stateMachineVersionArn", arn + ":1").put("weight", 60);
        routes.addObject().put("stateMachineVersionArn", arn + ":7").put("weight", 60);
        keep(1, Operation.CREATE_STATE_MACHINE_ALIAS, alias);
        keep(1, Operation.UPDATE_STATE_MACHINE_ALIAS, with("stateMachineAliasArn", arn + ":1"));
        keep(1, Operation.DELETE_STATE_MACHINE_VERSION, with("stateMachineVersionArn", arn + ":1"));
        keep(2, Operation.CREATE_ACTIVITY, with("name", "an activity"));
        keep(2, Operation.UNTAG_RESOURCE, with("resourceArn", ACCOUNT + "activity:an activity"));

        var simulator = reopened();

        var shown = described(simulator, arn);
        assertThat(shown.path("roleArn").asText()).isEqualTo("somebody");
        assertThat(shown.at("/loggingConfiguration/level").asText()).isEqualTo("LOUD");
        assertThat(shown.at("/encryptionConfiguration/type").asText()).isEqualTo("ROT13");
        assertThat(listed(simulator, Operation.LIST_TAGS_FOR_RESOURCE, "resourceArn", arn)
                        .path("tags"))
                .hasSize(60);
        assertThat(listed(simulator, Operation.LIST_STATE_MACHINE_VERSIONS, "stateMachineArn", arn)
                        .findValuesAsText("stateMachineVersionArn"))
                .containsExactly(arn + ":2");
        assertThat(listed(simulator, Operation.LIST_STATE_MACHINE_ALIASES, "stateMachineArn", arn)
                        .findValuesAsText("stateMachineAliasArn"))
                .containsExactly(arn + ":1");
        assertThat(listed(simulator, Operation.LIST_ACTIVITIES).findValuesAsText("name"))
                .containsExactly("an activity");
    }

    /** The things that these calls are about are gone. */
    @Test
    void aCallThatMeansNothingAnyMoreChangesNothing() {
        var gone = ACCOUNT + "stateMachine:gone";
        keep(0, Operation.UPDATE_STATE_MACHINE, with("stateMachineArn", gone, "roleArn", "arn:x"));
        keep(0, Operation.PUBLISH_STATE_MACHINE_VERSION, with("stateMachineArn", gone));
        keep(0, Operation.DELETE_STATE_MACHINE_VERSION, with("stateMachineVersionArn", gone + ":live"));
        keep(0, Operation.UPDATE_STATE_MACHINE_ALIAS, with("stateMachineAliasArn", "nowhere"));
        keep(0, Operation.DELETE_STATE_MACHINE_ALIAS, with("stateMachineAliasArn", gone));
        keep(0, Operation.DELETE_STATE_MACHINE, with("stateMachineArn", gone + "/label"));
        keep(0, Operation.TAG_RESOURCE, with("resourceArn", gone));
        var alias = with("name", "live");
        alias.putArray("routingConfiguration").addObject().put("stateMachineVersionArn", gone + ":1");
        keep(0, Operation.CREATE_STATE_MACHINE_ALIAS, alias);
        assertThat(listed(reopened(), Operation.LIST_STATE_MACHINES).path("stateMachines"))
                .isEmpty();
    }

    /** Narrower limits, no log groups, no test cases, no room: all of that is for what comes new. */
    @Test
    void otherSettingsKeepNoJournalFromOpening() {
        var mocks = MockConfig.parse(json(
                "{'StateMachines':{'m':{'TestCases':{'c':{'S':'A'}}}},'MockedResponses':{'A':{'0':{'Return':1}}}}"));
        var definition =
                "{'QueryLanguage':'JSONata','StartAt':'W','States':{'W':{'Type':'Wait','Seconds':9,'Next':'S'},"
                        + "'S':{'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','Output':'{% [1..9] %}','End':true}}}";
        var before = reopened(builder -> builder.mocks(mocks));
        var asked = machine(definition);
        asked.putObject("loggingConfiguration")
                .put("level", "ALL")
                .putArray("destinations")
                .addObject()
                .putObject("cloudWatchLogsLogGroup")
                .put("logGroupArn", "arn:aws:logs:us-east-1:1:log-group:g:*");
        Workbench.get(before.api()
                .call(
                        Operation.CREATE_STATE_MACHINE,
                        dev.clix.workflow.api.Arguments.of(Operation.CREATE_STATE_MACHINE, asked)));
        var mocked = start(before, MACHINE + "#c");
        var plain = start(before, MACHINE);

        var after = reopened(builder -> builder.logGroups(arn -> false)
                .openExecutionsMax(0)
                .expressionLimits(new ExpressionLimits(3, 3, 3, 3, 3)));
        after.handle("arn:aws:lambda:*", call -> "by hand");

        assertThat(described(after, MACHINE).at("/loggingConfiguration/level").asText())
                .isEqualTo("ALL");
        for (var arn : List.of(mocked, plain))
            assertThat(time.await(after.whenClosed(arn)).status()).isEqualTo(ExecutionStatus.FAILED);
    }

    /** The process ended when the execution was entered, and nothing had happened in it. */
    @Test
    void anInputThatIsTooDeepTodayStartsAllTheSame() {
        keep(1, Operation.CREATE_STATE_MACHINE, machine("{'StartAt':'S','States':{'S':{'Type':'Succeed'}}}"));
        var begun = with(
                "begin",
                ACCOUNT + "execution:m:e",
                "name",
                "e",
                "machine",
                MACHINE,
                "input",
                "[".repeat(700) + "]".repeat(700));
        kept.add(new Kept(1, begun.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(Workbench.get(reopened().describeExecution(ACCOUNT + "execution:m:e"))
                        .status())
                .isEqualTo(ExecutionStatus.SUCCEEDED);
    }
}
