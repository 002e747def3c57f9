package dev.clix.workflow.api;

import static dev.clix.workflow.api.CommonShapes.*;
import static dev.clix.workflow.api.Shape.decimal;
import static dev.clix.workflow.api.Shape.flag;
import static dev.clix.workflow.api.Shape.items;
import static dev.clix.workflow.api.Shape.oneOf;
import static dev.clix.workflow.api.Shape.text;
import static dev.clix.workflow.api.Shape.whole;

import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Structure;
import dev.clix.workflow.api.Shape.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of API version 2016-11-23 and what their requests look like. */
public enum Operation {
    CREATE_ACTIVITY("CreateActivity", Effect.CHANGES, resourceName(), tags(), encryption()),
    CREATE_STATE_MACHINE(
            "CreateStateMachine",
            Effect.CHANGES,
            resourceName(),
            text("definition", 1, DEFINITION).asRequired(),
            arn("roleArn"),
            oneOf("type", "STANDARD", "EXPRESS"),
            logging(),
            tags(),
            tracing(),
            flag("publish"),
            description("versionDescription"),
            encryption()),
    CREATE_STATE_MACHINE_ALIAS(
            "CreateStateMachineAlias",
            Effect.CHANGES,
            description("description"),
            text("name", 1, 80, "^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$").asRequired(),
            routes().asRequired()),
    DELETE_ACTIVITY("DeleteActivity", Effect.CHANGES, arn("activityArn")),
    DELETE_STATE_MACHINE("DeleteStateMachine", Effect.CHANGES, arn("stateMachineArn")),
    DELETE_STATE_MACHINE_ALIAS("DeleteStateMachineAlias", Effect.CHANGES, arn("stateMachineAliasArn")),
    DELETE_STATE_MACHINE_VERSION("DeleteStateMachineVersion", Effect.CHANGES, longArn("stateMachineVersionArn")),
    DESCRIBE_ACTIVITY("DescribeActivity", Effect.READS, arn("activityArn")),
    DESCRIBE_EXECUTION("DescribeExecution", Effect.READS, arn("executionArn"), includedData()),
    DESCRIBE_MAP_RUN("DescribeMapRun", Effect.READS, longArn("mapRunArn")),
    DESCRIBE_STATE_MACHINE("DescribeStateMachine", Effect.READS, arn("stateMachineArn"), includedData()),
    DESCRIBE_STATE_MACHINE_ALIAS("DescribeStateMachineAlias", Effect.READS, arn("stateMachineAliasArn")),
    DESCRIBE_STATE_MACHINE_FOR_EXECUTION(
            "DescribeStateMachineForExecution", Effect.READS, arn("executionArn"), includedData()),
    GET_ACTIVITY_TASK("GetActivityTask", Effect.CHANGES, arn("activityArn"), text("workerName", 1, 80)),
    GET_EXECUTION_HISTORY(
            "GetExecutionHistory",
            Effect.READS,
            arn("executionArn"),
            maxResults(1000),
            flag("reverseOrder"),
            nextToken(1024),
            flag("includeExecutionData")),
    LIST_ACTIVITIES("ListActivities", Effect.READS, maxResults(1000), nextToken(1024)),
    LIST_EXECUTIONS(
            "ListExecutions",
            Effect.READS,
            optionalArn("stateMachineArn"),
            oneOf("statusFilter", "RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"),
            maxResults(1000),
            nextToken(3096),
            text("mapRunArn", 1, 2000),
            oneOf("redriveFilter", "REDRIVEN", "NOT_REDRIVEN")),
    LIST_MAP_RUNS("ListMapRuns", Effect.READS, arn("executionArn"), maxResults(1000), nextToken(1024)),
    LIST_STATE_MACHINE_ALIASES(
            "ListStateMachineAliases", Effect.READS, arn("stateMachineArn"), nextToken(1024), maxResults(1000)),
    LIST_STATE_MACHINE_VERSIONS(
            "ListStateMachineVersions", Effect.READS, arn("stateMachineArn"), nextToken(1024), maxResults(1000)),
    LIST_STATE_MACHINES("ListStateMachines", Effect.READS, maxResults(1000), nextToken(1024)),
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource", Effect.READS, arn("resourceArn")),
    PUBLISH_STATE_MACHINE_VERSION(
            "PublishStateMachineVersion",
            Effect.CHANGES,
            arn("stateMachineArn"),
            text("revisionId", 0, Integer.MAX_VALUE),
            description("description")),
    REDRIVE_EXECUTION("RedriveExecution", Effect.CHANGES, arn("executionArn"), text("clientToken", 1, 64, "[!-~]+")),
    SEND_TASK_FAILURE("SendTaskFailure", Effect.CHANGES, taskToken(), error(), cause()),
    SEND_TASK_HEARTBEAT("SendTaskHeartbeat", Effect.CHANGES, taskToken()),
    SEND_TASK_SUCCESS(
            "SendTaskSuccess",
            Effect.CHANGES,
            taskToken(),
            text("output", 0, DATA).asRequired()),
    START_EXECUTION(
            "StartExecution",
            Effect.CHANGES,
            arn("stateMachineArn"),
            text("name", 1, 80),
            text("input", 0, DATA),
            traceHeader()),
    START_SYNC_EXECUTION(
            "StartSyncExecution",
            Effect.CHANGES,
            arn("stateMachineArn"),
            text("name", 1, 80),
            text("input", 0, DATA),
            traceHeader(),
            includedData()),
    STOP_EXECUTION("StopExecution", Effect.CHANGES, arn("executionArn"), error(), cause()),
    TAG_RESOURCE("TagResource", Effect.CHANGES, arn("resourceArn"), tags().asRequired()),
    TEST_STATE(
            "TestState",
            Effect.READS,
            text("definition", 1, DEFINITION).asRequired(),
            optionalArn("roleArn"),
            text("input", 0, DATA),
            oneOf("inspectionLevel", "INFO", "DEBUG", "TRACE"),
            flag("revealSecrets"),
            text("variables", 0, DATA),
            text("stateName", 1, 80),
            mock(),
            text("context", 0, DATA),
            stateConfiguration()),
    UNTAG_RESOURCE(
            "UntagResource",
            Effect.CHANGES,
            arn("resourceArn"),
            items("tagKeys", new Text(1, 128, Optional.empty(), List.of()), 0, Integer.MAX_VALUE)
                    .asRequired()),
    UPDATE_MAP_RUN(
            "UpdateMapRun",
            Effect.CHANGES,
            longArn("mapRunArn"),
            whole("maxConcurrency", 0, Integer.MAX_VALUE),
            decimal("toleratedFailurePercentage", 0, 100),
            whole("toleratedFailureCount", 0, Long.MAX_VALUE)),
    UPDATE_STATE_MACHINE(
            "UpdateStateMachine",
            Effect.CHANGES,
            arn("stateMachineArn"),
            text("definition", 1, DEFINITION),
            optionalArn("roleArn"),
            logging(),
            tracing(),
            flag("publish"),
            description("versionDescription"),
            encryption()),
    UPDATE_STATE_MACHINE_ALIAS(
            "UpdateStateMachineAlias",
            Effect.CHANGES,
            arn("stateMachineAliasArn"),
            description("description"),
            routes()),
    VALIDATE_STATE_MACHINE_DEFINITION(
            "ValidateStateMachineDefinition",
            Effect.READS,
            text("definition", 1, DEFINITION).asRequired(),
            oneOf("type", "STANDARD", "EXPRESS"),
            oneOf("severity", "ERROR", "WARNING"),
            maxResults(100));

    private static final Map<String, Operation> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Operation::word, Function.identity()));

    private final String word;
    private final Effect effect;
    private final Structure input;

    private enum Effect {
        READS,
        CHANGES
    }

    Operation(String word, Effect effect, Member... members) {
        this.word = word;
        this.effect = effect;
        this.input = Shape.structureOf(word + "Input", members);
    }

    /** The operation's name on the wire. */
    public String word() {
        return word;
    }

    /** Whether anything may be otherwise after a call. */
    public boolean changes() {
        return effect == Effect.CHANGES;
    }

    public static Optional<Operation> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    Structure input() {
        return input;
    }
}
