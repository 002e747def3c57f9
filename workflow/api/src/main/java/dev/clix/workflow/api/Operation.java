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
    CREATE_ACTIVITY("CreateActivity", resourceName(), tags(), encryption()),
    CREATE_STATE_MACHINE(
            "CreateStateMachine",
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
            description("description"),
            text("name", 1, 80, "^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$").asRequired(),
            routes().asRequired()),
    DELETE_ACTIVITY("DeleteActivity", arn("activityArn")),
    DELETE_STATE_MACHINE("DeleteStateMachine", arn("stateMachineArn")),
    DELETE_STATE_MACHINE_ALIAS("DeleteStateMachineAlias", arn("stateMachineAliasArn")),
    DELETE_STATE_MACHINE_VERSION("DeleteStateMachineVersion", longArn("stateMachineVersionArn")),
    DESCRIBE_ACTIVITY("DescribeActivity", arn("activityArn")),
    DESCRIBE_EXECUTION("DescribeExecution", arn("executionArn"), includedData()),
    DESCRIBE_MAP_RUN("DescribeMapRun", longArn("mapRunArn")),
    DESCRIBE_STATE_MACHINE("DescribeStateMachine", arn("stateMachineArn"), includedData()),
    DESCRIBE_STATE_MACHINE_ALIAS("DescribeStateMachineAlias", arn("stateMachineAliasArn")),
    DESCRIBE_STATE_MACHINE_FOR_EXECUTION("DescribeStateMachineForExecution", arn("executionArn"), includedData()),
    GET_ACTIVITY_TASK("GetActivityTask", arn("activityArn"), text("workerName", 1, 80)),
    GET_EXECUTION_HISTORY(
            "GetExecutionHistory",
            arn("executionArn"),
            maxResults(1000),
            flag("reverseOrder"),
            nextToken(1024),
            flag("includeExecutionData")),
    LIST_ACTIVITIES("ListActivities", maxResults(1000), nextToken(1024)),
    LIST_EXECUTIONS(
            "ListExecutions",
            optionalArn("stateMachineArn"),
            oneOf("statusFilter", "RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"),
            maxResults(1000),
            nextToken(3096),
            text("mapRunArn", 1, 2000),
            oneOf("redriveFilter", "REDRIVEN", "NOT_REDRIVEN")),
    LIST_MAP_RUNS("ListMapRuns", arn("executionArn"), maxResults(1000), nextToken(1024)),
    LIST_STATE_MACHINE_ALIASES("ListStateMachineAliases", arn("stateMachineArn"), nextToken(1024), maxResults(1000)),
    LIST_STATE_MACHINE_VERSIONS("ListStateMachineVersions", arn("stateMachineArn"), nextToken(1024), maxResults(1000)),
    LIST_STATE_MACHINES("ListStateMachines", maxResults(1000), nextToken(1024)),
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource", arn("resourceArn")),
    PUBLISH_STATE_MACHINE_VERSION(
            "PublishStateMachineVersion",
            arn("stateMachineArn"),
            text("revisionId", 0, Integer.MAX_VALUE),
            description("description")),
    REDRIVE_EXECUTION("RedriveExecution", arn("executionArn"), text("clientToken", 1, 64, "[!-~]+")),
    SEND_TASK_FAILURE("SendTaskFailure", taskToken(), error(), cause()),
    SEND_TASK_HEARTBEAT("SendTaskHeartbeat", taskToken()),
    SEND_TASK_SUCCESS("SendTaskSuccess", taskToken(), text("output", 0, DATA).asRequired()),
    START_EXECUTION(
            "StartExecution", arn("stateMachineArn"), text("name", 1, 80), text("input", 0, DATA), traceHeader()),
    START_SYNC_EXECUTION(
            "StartSyncExecution",
            arn("stateMachineArn"),
            text("name", 1, 80),
            text("input", 0, DATA),
            traceHeader(),
            includedData()),
    STOP_EXECUTION("StopExecution", arn("executionArn"), error(), cause()),
    TAG_RESOURCE("TagResource", arn("resourceArn"), tags().asRequired()),
    TEST_STATE(
            "TestState",
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
            arn("resourceArn"),
            items("tagKeys", new Text(1, 128, Optional.empty(), List.of()), 0, Integer.MAX_VALUE)
                    .asRequired()),
    UPDATE_MAP_RUN(
            "UpdateMapRun",
            longArn("mapRunArn"),
            whole("maxConcurrency", 0, Integer.MAX_VALUE),
            decimal("toleratedFailurePercentage", 0, 100),
            whole("toleratedFailureCount", 0, Long.MAX_VALUE)),
    UPDATE_STATE_MACHINE(
            "UpdateStateMachine",
            arn("stateMachineArn"),
            text("definition", 1, DEFINITION),
            optionalArn("roleArn"),
            logging(),
            tracing(),
            flag("publish"),
            description("versionDescription"),
            encryption()),
    UPDATE_STATE_MACHINE_ALIAS(
            "UpdateStateMachineAlias", arn("stateMachineAliasArn"), description("description"), routes()),
    VALIDATE_STATE_MACHINE_DEFINITION(
            "ValidateStateMachineDefinition",
            text("definition", 1, DEFINITION).asRequired(),
            oneOf("type", "STANDARD", "EXPRESS"),
            oneOf("severity", "ERROR", "WARNING"),
            maxResults(100));

    private static final Map<String, Operation> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Operation::word, Function.identity()));

    private final String word;
    private final Structure input;

    Operation(String word, Member... members) {
        this.word = word;
        this.input = Shape.structureOf(word + "Input", members);
    }

    /** The operation's name on the wire. */
    public String word() {
        return word;
    }

    public static Optional<Operation> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    Structure input() {
        return input;
    }
}
