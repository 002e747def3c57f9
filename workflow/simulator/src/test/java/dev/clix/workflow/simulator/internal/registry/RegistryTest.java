package dev.clix.workflow.simulator.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:m";
    private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:a";
    private static final String ROLE = "arn:aws:iam::123456789012:role/r";

    private final Set<String> goneLogGroups = new HashSet<>();
    private final Set<Arn> open = new HashSet<>();
    private final Registry registry = new Registry(
            "us-east-1", "123456789012", ExpressionLimits.DEFAULT, arn -> !goneLogGroups.contains(arn), open::contains);
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private int drawn;

    @Test
    void creatingAMachineAgainAsItIsChangesNothing() throws IOException {
        var first = create("m", "1");
        now = now.plusSeconds(5);

        assertThat(create("m", "1")).isEqualTo(first);
        assertRefused(
                Code.STATE_MACHINE_ALREADY_EXISTS,
                "State Machine Already Exists: '%s'".formatted(MACHINE),
                () -> create("m", "2"));
    }

    @Test
    void aRevisionIsNewOnlyWhenSomethingChanges() throws IOException {
        create("m", "1");
        assertThat(describe(MACHINE).has("revisionId")).isFalse();

        assertThat(update("1", false).has("revisionId")).isFalse();
        var second = update("2", false).path("revisionId").asText();
        assertThat(update("2", false).path("revisionId").asText()).isEqualTo(second);
        assertThat(update("3", false).path("revisionId").asText()).isNotEqualTo(second);
        assertThat(describe(MACHINE).path("definition").asText()).isEqualTo(definition("3"));
    }

    @Test
    void anUpdateOfNothingIsRefused() throws IOException {
        create("m", "1");

        assertRefused(
                Code.MISSING_REQUIRED_PARAMETER,
                "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified",
                () -> call(Operation.UPDATE_STATE_MACHINE, "{'stateMachineArn':'%s'}", MACHINE));
    }

    @Test
    void aDistributedMapIsNoMachine() throws IOException {
        create("m", "1");
        for (var operation : List.of(
                Operation.DESCRIBE_STATE_MACHINE, Operation.UPDATE_STATE_MACHINE, Operation.DELETE_STATE_MACHINE))
            assertRefused(
                    Code.VALIDATION,
                    "Expected the ARN of a state machine, but found that of a Distributed Map state: '%s/Label'"
                            .formatted(MACHINE),
                    () -> call(operation, "{'stateMachineArn':'%s/Label','definition':'{}'}", MACHINE));
    }

    @Test
    void aRevisionIsPublishedOnceAndNumbersAreNeverReused() throws IOException {
        create("m", "1");
        assertThat(update("2", true).path("stateMachineVersionArn").asText()).isEqualTo(MACHINE + ":1");
        assertThat(update("2", true).path("stateMachineVersionArn").asText()).isEqualTo(MACHINE + ":1");
        call(Operation.DELETE_STATE_MACHINE_VERSION, "{'stateMachineVersionArn':'%s:1'}", MACHINE);

        assertThat(update("2", true).path("stateMachineVersionArn").asText()).isEqualTo(MACHINE + ":2");
        assertRefused(
                Code.STATE_MACHINE_DOES_NOT_EXIST,
                "State Machine Does Not Exist: '%s:1'".formatted(MACHINE),
                () -> describe(MACHINE + ":1"));
    }

    @Test
    void publishingAnotherRevisionThanTheCurrentOneIsAConflict() throws IOException {
        create("m", "1");
        var current = update("2", false).path("revisionId").asText();

        assertRefused(
                Code.CONFLICT,
                "Failed to publish the State Machine version for revision x. The current State Machine revision is %s."
                        .formatted(current),
                () -> call(
                        Operation.PUBLISH_STATE_MACHINE_VERSION, "{'stateMachineArn':'%s','revisionId':'x'}", MACHINE));
    }

    @Test
    void anAliasSpreadsExecutionsByWeight() throws IOException {
        twoVersions();
        alias("live", route(1, 30) + "," + route(2, 70));
        var arn = Arn.parse(MACHINE + ":live");

        assertThat(registry.target(arn, () -> 0).versionArn()).contains(MACHINE + ":1");
        assertThat(registry.target(arn, () -> 29).versionArn()).contains(MACHINE + ":1");
        assertThat(registry.target(arn, () -> 30).versionArn()).contains(MACHINE + ":2");
        assertThat(registry.target(arn, () -> 99).aliasArn()).contains(MACHINE + ":live");
    }

    @Test
    void anAliasIsCreatedOnceAndKeepsItsVersionsAlive() throws IOException {
        twoVersions();
        var first = alias("live", route(1, 100));

        assertThat(alias("live", route(1, 100))).isEqualTo(first);
        assertRefused(
                Code.CONFLICT,
                "Failed to create alias because an alias with the same name and a different routing configuration already exists.",
                () -> alias("live", route(2, 100)));
        assertRefused(
                Code.CONFLICT,
                "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [live]",
                () -> call(Operation.DELETE_STATE_MACHINE_VERSION, "{'stateMachineVersionArn':'%s:1'}", MACHINE));
    }

    @Test
    void routesHaveToAddUp() throws IOException {
        twoVersions();

        assertRefused(
                Code.VALIDATION,
                "Sum of routing configuration weights must equal 100. Received: [30, 60]",
                () -> alias("live", route(1, 30) + "," + route(2, 60)));
        assertThatThrownBy(() -> alias("live", route(1, 50) + "," + route(1, 50)))
                .hasMessageContaining("distinct state machine version ARNs");
        assertThatThrownBy(() -> alias("live", route(9, 100))).hasMessageContaining("Resource not found");
    }

    @Test
    void pagesGoOnAfterTheLastItemForADay() throws IOException {
        for (var name : new String[] {"c", "a", "b"}) create(name, "1");

        var first = call(Operation.LIST_STATE_MACHINES, "{'maxResults':2}");
        assertThat(first.path("stateMachines").findValuesAsText("name")).containsExactly("a", "b");
        var token = first.path("nextToken").asText();
        var second = call(Operation.LIST_STATE_MACHINES, "{'nextToken':'%s'}", token);
        assertThat(second.path("stateMachines").findValuesAsText("name")).containsExactly("c");
        assertThat(second.has("nextToken")).isFalse();

        assertRefused(
                Code.INVALID_TOKEN,
                "Invalid Token: 'Invalid token'",
                () -> call(Operation.LIST_ACTIVITIES, "{'nextToken':'%s'}", token));
        now = now.plus(Duration.ofHours(25));
        assertRefused(
                Code.INVALID_TOKEN,
                "Invalid Token: 'Invalid token'",
                () -> call(Operation.LIST_STATE_MACHINES, "{'nextToken':'%s'}", token));
    }

    @Test
    void aMachineWithOpenExecutionsIsDeletedWhenTheLastHasEnded() throws IOException {
        create("m", "1");
        var arn = Arn.parse(MACHINE);
        open.add(arn);
        call(Operation.DELETE_STATE_MACHINE, "{'stateMachineArn':'%s'}", MACHINE);

        assertThat(describe(MACHINE).path("status").asText()).isEqualTo("DELETING");
        assertThatThrownBy(() -> registry.target(arn, () -> 0)).hasMessageContaining("being deleted");
        open.clear();
        registry.closed(arn);
        assertThatThrownBy(() -> describe(MACHINE)).hasMessageContaining("Does Not Exist");
        call(Operation.DELETE_STATE_MACHINE, "{'stateMachineArn':'%s'}", MACHINE);
    }

    @Test
    void logsNeedOneDestinationThatExists() throws IOException {
        var one = "{'cloudWatchLogsLogGroup':{'logGroupArn':'arn:aws:logs:x'}}";
        assertRefused(
                Code.INVALID_LOGGING_CONFIGURATION,
                "Invalid Logging Configuration: Must specify exactly one Log Destination.",
                () -> createLogging(""));
        goneLogGroups.add("arn:aws:logs:x");
        assertRefused(
                Code.INVALID_LOGGING_CONFIGURATION,
                "Invalid Logging Configuration: Log Destination not found.",
                () -> createLogging(one));
        goneLogGroups.clear();
        createLogging(one);
        assertThat(describe(MACHINE).at("/loggingConfiguration/level").asText()).isEqualTo("ALL");
    }

    @Test
    void tagsAreAddedReplacedAndTakenAway() throws IOException {
        call(Operation.CREATE_ACTIVITY, "{'name':'a','tags':[{'key':'k','value':'1'},{'key':'l','value':'2'}]}");
        call(Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[{'key':'k','value':'3'}]}", ACTIVITY);
        call(Operation.UNTAG_RESOURCE, "{'resourceArn':'%s','tagKeys':['l','m']}", ACTIVITY);

        assertThat(call(Operation.LIST_TAGS_FOR_RESOURCE, "{'resourceArn':'%s'}", ACTIVITY))
                .hasToString("{\"tags\":[{\"key\":\"k\",\"value\":\"3\"}]}");
    }

    @Test
    void fiftyTagsAreEnough() throws IOException {
        call(Operation.CREATE_ACTIVITY, "{'name':'a'}");
        for (var i = 0; i < 50; i++)
            call(Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[{'key':'k%s'}]}", ACTIVITY, i);

        assertThatThrownBy(() -> call(Operation.TAG_RESOURCE, "{'resourceArn':'%s','tags':[{'key':'more'}]}", ACTIVITY))
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.TOO_MANY_TAGS));
    }

    private void twoVersions() throws IOException {
        create("m", "1");
        update("2", true);
        update("3", true);
    }

    private JsonNode create(String name, String comment) throws IOException {
        return call(
                Operation.CREATE_STATE_MACHINE,
                "{'name':'%s','roleArn':'%s','definition':%s}",
                name,
                ROLE,
                quoted(definition(comment)));
    }

    private void createLogging(String destination) throws IOException {
        call(
                Operation.CREATE_STATE_MACHINE,
                "{'name':'m','roleArn':'%s','definition':%s,'loggingConfiguration':{'level':'ALL','destinations':[%s]}}",
                ROLE,
                quoted(definition("1")),
                destination);
    }

    private JsonNode update(String comment, boolean publish) throws IOException {
        return call(
                Operation.UPDATE_STATE_MACHINE,
                "{'stateMachineArn':'%s','definition':%s,'publish':%s}",
                MACHINE,
                quoted(definition(comment)),
                publish);
    }

    private JsonNode alias(String name, String routes) throws IOException {
        return call(Operation.CREATE_STATE_MACHINE_ALIAS, "{'name':'%s','routingConfiguration':[%s]}", name, routes);
    }

    private static String route(int version, int weight) {
        return "{'stateMachineVersionArn':'%s:%s','weight':%s}".formatted(MACHINE, version, weight);
    }

    private JsonNode describe(String arn) throws IOException {
        return call(Operation.DESCRIBE_STATE_MACHINE, "{'stateMachineArn':'%s'}", arn);
    }

    private static String definition(String comment) {
        return "{\"Comment\":\"%s\",\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}".formatted(comment);
    }

    private static String quoted(String text) throws IOException {
        return JSON.writeValueAsString(text).replace("'", "\\u0027");
    }

    private ObjectNode call(Operation operation, String body, Object... values) throws IOException {
        var members = (ObjectNode) JSON.readTree(body.formatted(values).replace('\'', '"'));
        return new RegistryOnTheWire(registry, new CallContext(now, "drawn-" + ++drawn))
                .call(Arguments.of(operation, members));
    }

    private static void assertRefused(Code code, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
