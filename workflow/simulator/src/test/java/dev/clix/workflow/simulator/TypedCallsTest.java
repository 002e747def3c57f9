package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static dev.clix.workflow.simulator.Workbench.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateActivity;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.DeleteActivity;
import dev.clix.workflow.DeleteStateMachine;
import dev.clix.workflow.DeleteStateMachineAlias;
import dev.clix.workflow.DeleteStateMachineVersion;
import dev.clix.workflow.DescribeActivity;
import dev.clix.workflow.DescribeMapRun;
import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.DescribeStateMachineAlias;
import dev.clix.workflow.DescribeStateMachineForExecution;
import dev.clix.workflow.Diagnostic;
import dev.clix.workflow.EncryptionConfiguration;
import dev.clix.workflow.ListActivities;
import dev.clix.workflow.ListMapRuns;
import dev.clix.workflow.ListStateMachineAliases;
import dev.clix.workflow.ListStateMachineVersions;
import dev.clix.workflow.ListStateMachines;
import dev.clix.workflow.ListTagsForResource;
import dev.clix.workflow.LoggingConfiguration;
import dev.clix.workflow.LoggingConfiguration.LogDestination;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.RoutingConfigurationListItem;
import dev.clix.workflow.StateMachineStatus;
import dev.clix.workflow.StateMachineVersion;
import dev.clix.workflow.Tag;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.TestState;
import dev.clix.workflow.TestState.InspectionLevel;
import dev.clix.workflow.TracingConfiguration;
import dev.clix.workflow.UntagResource;
import dev.clix.workflow.UpdateMapRun;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.UpdateStateMachineAlias;
import dev.clix.workflow.ValidateStateMachineDefinition;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.ActivityOperations;
import dev.clix.workflow.api.AliasOperations;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.DefinitionOperations;
import dev.clix.workflow.api.MapRunOperations;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StateMachineOperations;
import dev.clix.workflow.api.TagOperations;
import dev.clix.workflow.api.TypedOperation;
import dev.clix.workflow.api.VersionOperations;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A program calls by records, without JSON, and is answered what the wire is answered. */
class TypedCallsTest {
    private static final String DEFINITION = json("{'StartAt':'S','States':{'S':{'Type':'Succeed'}}}");
    private static final String ANOTHER = json("{'StartAt':'T','States':{'T':{'Type':'Succeed'}}}");
    private static final String ROLE = "arn:aws:iam::111111111111:role/r";
    private static final LoggingConfiguration LOGGED = new LoggingConfiguration(
            "ALL", true, Optional.of(List.of(LogDestination.of("arn:aws:logs:us-east-1:111111111111:log-group:g:*"))));
    private static final EncryptionConfiguration ENCRYPTED =
            new EncryptionConfiguration("CUSTOMER_MANAGED_KMS_KEY", Optional.of("key"), OptionalInt.of(300));

    private final Workbench bench = new Workbench();
    private final StepFunctionsSimulator simulator = bench.simulator;

    /** The answer of a typed call, once it is seen that the wire answers the same. */
    private <Q, A> A same(TypedOperation<Q, A> operation, Q request, String... members) {
        var answer = get(simulator.call(operation, request));
        ObjectNode onTheWire = bench.call(operation.operation(), members);
        assertThat(operation.shown(answer)).as(operation.word()).isEqualTo(onTheWire);
        return answer;
    }

    @Test
    void aMachineIsMadeChangedAndTakenAway() {
        var created = get(simulator.call(
                StateMachineOperations.CREATE_STATE_MACHINE,
                new CreateStateMachine(
                        "m",
                        DEFINITION,
                        ROLE,
                        MachineType.STANDARD,
                        Optional.of(LOGGED),
                        List.of(new Tag("k", "v")),
                        Optional.of(new TracingConfiguration(true)),
                        true,
                        Optional.of("first"),
                        Optional.of(ENCRYPTED))));
        var arn = created.stateMachineArn();
        assertThat(created.stateMachineVersionArn()).contains(arn + ":1");

        var described = same(
                StateMachineOperations.DESCRIBE_STATE_MACHINE, DescribeStateMachine.of(arn), "stateMachineArn", arn);
        assertThat(described.status()).isEqualTo(StateMachineStatus.ACTIVE);
        assertThat(described.revision().loggingConfiguration()).isEqualTo(LOGGED);
        assertThat(described.revision().encryptionConfiguration()).isEqualTo(ENCRYPTED);
        assertThat(described.revision().tracingConfiguration().enabled()).isTrue();

        var updated = get(simulator.updateStateMachine(UpdateStateMachine.definition(arn, ANOTHER)));
        var after = get(simulator.describeStateMachine(DescribeStateMachine.of(arn)));
        assertThat(updated.revisionId())
                .isEqualTo(after.revision().revisionId())
                .isPresent();
        assertThat(after.definition()).isEqualTo(ANOTHER);
        assertThat(after.revision().loggingConfiguration()).isEqualTo(LOGGED);
        assertThat(same(StateMachineOperations.LIST_STATE_MACHINES, ListStateMachines.of())
                        .items())
                .containsExactly(after.summary());

        get(simulator.deleteStateMachine(new DeleteStateMachine(arn)));
        assertThat(Workbench.refusal(simulator.describeStateMachine(DescribeStateMachine.of(arn)))
                        .code())
                .isEqualTo(Code.STATE_MACHINE_DOES_NOT_EXIST);
    }

    @Test
    void versionsArePublishedAndAliasesLeadToThem() {
        var machine = bench.machine(DEFINITION);
        var first = get(simulator.publishStateMachineVersion(PublishStateMachineVersion.of(machine)));
        get(simulator.updateStateMachine(UpdateStateMachine.definition(machine, ANOTHER)));
        var second = get(simulator.publishStateMachineVersion(
                new PublishStateMachineVersion(machine, Optional.empty(), Optional.of("second"))));
        assertThat(same(
                                VersionOperations.LIST_STATE_MACHINE_VERSIONS,
                                ListStateMachineVersions.of(machine),
                                "stateMachineArn",
                                machine)
                        .items())
                .containsExactly(second, first);

        var alias = get(simulator.createStateMachineAlias(
                        new CreateStateMachineAlias("live", Optional.of("d"), List.of(all(first)))))
                .stateMachineAliasArn();
        get(simulator.updateStateMachineAlias(
                new UpdateStateMachineAlias(alias, Optional.empty(), Optional.of(List.of(all(second))))));
        var described = same(
                AliasOperations.DESCRIBE_STATE_MACHINE_ALIAS,
                new DescribeStateMachineAlias(alias),
                "stateMachineAliasArn",
                alias);
        assertThat(described.description()).contains("d");
        assertThat(described.routingConfiguration()).containsExactly(all(second));
        assertThat(same(
                                AliasOperations.LIST_STATE_MACHINE_ALIASES,
                                ListStateMachineAliases.of(machine),
                                "stateMachineArn",
                                machine)
                        .items())
                .hasSize(1);

        get(simulator.deleteStateMachineAlias(new DeleteStateMachineAlias(alias)));
        get(simulator.deleteStateMachineVersion(new DeleteStateMachineVersion(first.stateMachineVersionArn())));
        assertThat(get(simulator.listStateMachineVersions(ListStateMachineVersions.of(machine)))
                        .items())
                .containsExactly(second);
    }

    private static RoutingConfigurationListItem all(StateMachineVersion version) {
        return new RoutingConfigurationListItem(version.stateMachineVersionArn(), 100);
    }

    @Test
    void activitiesAndTags() {
        var arn = get(simulator.createActivity(
                        new CreateActivity("a", List.of(new Tag("k", "v")), Optional.of(ENCRYPTED))))
                .activityArn();
        assertThat(same(ActivityOperations.DESCRIBE_ACTIVITY, new DescribeActivity(arn), "activityArn", arn)
                        .encryptionConfiguration())
                .isEqualTo(ENCRYPTED);
        assertThat(same(ActivityOperations.LIST_ACTIVITIES, ListActivities.of()).items())
                .hasSize(1);

        get(simulator.tagResource(new TagResource(arn, List.of(new Tag("l", "w"), new Tag("m", "")))));
        get(simulator.untagResource(new UntagResource(arn, List.of("k", "m"))));
        assertThat(same(TagOperations.LIST_TAGS_FOR_RESOURCE, new ListTagsForResource(arn), "resourceArn", arn))
                .containsExactly(new Tag("l", "w"));

        get(simulator.deleteActivity(new DeleteActivity(arn)));
        assertThat(get(simulator.listActivities(ListActivities.of())).items()).isEmpty();
    }

    /** AWS ignores them, too. */
    @Test
    void membersThatTheApiDoesNotKnowAreNotKept() {
        var asked = (ObjectNode) Workbench.node(
                "{'name':'a','encryptionConfiguration':{'type':'AWS_OWNED_KEY','kmsKeyId':null,'colour':'red'}}");
        var arn = bench.call(Arguments.of(Operation.CREATE_ACTIVITY, asked))
                .path("activityArn")
                .asText();

        assertThat(bench.call(Operation.DESCRIBE_ACTIVITY, "activityArn", arn).path("encryptionConfiguration"))
                .hasToString("{\"type\":\"AWS_OWNED_KEY\"}");
    }

    @Test
    void anAnswerIsTheCallersOwn() {
        var machine = bench.machine(DEFINITION);
        var answer = bench.call(Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", machine);
        ((ObjectNode) answer.path("loggingConfiguration")).put("level", "ALL");

        assertThat(get(simulator.describeStateMachine(DescribeStateMachine.of(machine)))
                        .revision()
                        .loggingConfiguration())
                .isEqualTo(LoggingConfiguration.off());
    }

    @Test
    void mapRunsAndTheirChildren() {
        var work = bench.activity("w");
        var execution = bench.run(
                "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,'Label':'Each','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','End':true}}}}}}"
                        .formatted(work),
                "[1,2]");
        var run = same(MapRunOperations.LIST_MAP_RUNS, ListMapRuns.of(execution), "executionArn", execution)
                .items()
                .get(0)
                .mapRunArn();
        get(simulator.updateMapRun(
                new UpdateMapRun(run, OptionalInt.of(7), OptionalDouble.empty(), OptionalLong.of(1))));

        var described = same(MapRunOperations.DESCRIBE_MAP_RUN, new DescribeMapRun(run), "mapRunArn", run);

        assertThat(described.maxConcurrency()).isEqualTo(7);
        assertThat(described.toleratedFailureCount()).isOne();
        assertThat(described.itemCounts().running()).isEqualTo(2);
        var child = bench.call(Operation.LIST_EXECUTIONS, "mapRunArn", run)
                .at("/executions/0/executionArn")
                .asText();
        var machine = same(
                StateMachineOperations.DESCRIBE_STATE_MACHINE_FOR_EXECUTION,
                DescribeStateMachineForExecution.of(child),
                "executionArn",
                child);
        assertThat(machine.mapRun().orElseThrow().label()).isEqualTo("Each");
        assertThat(machine.revision().definition()).startsWith("{\"StartAt\":\"T\"");
    }

    @Test
    void definitionsAndStatesAreTried() {
        var broken = json("{'StartAt':'S','States':{'S':{'Type':'Ponder'}}}");
        var validated = same(
                DefinitionOperations.VALIDATE_STATE_MACHINE_DEFINITION,
                ValidateStateMachineDefinition.of(broken),
                "definition",
                broken);
        assertThat(validated.diagnostics()).extracting(Diagnostic::severity).containsOnly(Diagnostic.Severity.ERROR);

        var pass = json("{'Type':'Pass','End':true}");
        var tested = same(
                DefinitionOperations.TEST_STATE,
                TestState.of(pass).input("1").inspect(InspectionLevel.DEBUG),
                "definition",
                pass,
                "input",
                "1",
                "inspectionLevel",
                "DEBUG");
        assertThat(tested.output()).contains("1");
    }
}
