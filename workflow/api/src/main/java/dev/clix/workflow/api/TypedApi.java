package dev.clix.workflow.api;

import static dev.clix.workflow.api.ActivityOperations.CREATE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DELETE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DESCRIBE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.LIST_ACTIVITIES;
import static dev.clix.workflow.api.AliasOperations.CREATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DELETE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DESCRIBE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.LIST_STATE_MACHINE_ALIASES;
import static dev.clix.workflow.api.AliasOperations.UPDATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.DefinitionOperations.VALIDATE_STATE_MACHINE_DEFINITION;
import static dev.clix.workflow.api.ExecutionOperations.REDRIVE_EXECUTION;
import static dev.clix.workflow.api.MapRunOperations.DESCRIBE_MAP_RUN;
import static dev.clix.workflow.api.MapRunOperations.LIST_MAP_RUNS;
import static dev.clix.workflow.api.MapRunOperations.UPDATE_MAP_RUN;
import static dev.clix.workflow.api.StateMachineOperations.DELETE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DESCRIBE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DESCRIBE_STATE_MACHINE_FOR_EXECUTION;
import static dev.clix.workflow.api.StateMachineOperations.LIST_STATE_MACHINES;
import static dev.clix.workflow.api.StateMachineOperations.UPDATE_STATE_MACHINE;
import static dev.clix.workflow.api.TagOperations.LIST_TAGS_FOR_RESOURCE;
import static dev.clix.workflow.api.TagOperations.TAG_RESOURCE;
import static dev.clix.workflow.api.TagOperations.UNTAG_RESOURCE;
import static dev.clix.workflow.api.VersionOperations.DELETE_STATE_MACHINE_VERSION;
import static dev.clix.workflow.api.VersionOperations.LIST_STATE_MACHINE_VERSIONS;
import static dev.clix.workflow.api.VersionOperations.PUBLISH_STATE_MACHINE_VERSION;

import dev.clix.workflow.ActivityDescription;
import dev.clix.workflow.ActivitySummary;
import dev.clix.workflow.CreateActivity;
import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.CreatedActivity;
import dev.clix.workflow.DefinitionValidation;
import dev.clix.workflow.DeleteActivity;
import dev.clix.workflow.DeleteStateMachine;
import dev.clix.workflow.DeleteStateMachineAlias;
import dev.clix.workflow.DeleteStateMachineVersion;
import dev.clix.workflow.DescribeActivity;
import dev.clix.workflow.DescribeMapRun;
import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.DescribeStateMachineAlias;
import dev.clix.workflow.DescribeStateMachineForExecution;
import dev.clix.workflow.ExecutionStateMachine;
import dev.clix.workflow.ListActivities;
import dev.clix.workflow.ListMapRuns;
import dev.clix.workflow.ListStateMachineAliases;
import dev.clix.workflow.ListStateMachineVersions;
import dev.clix.workflow.ListStateMachines;
import dev.clix.workflow.ListTagsForResource;
import dev.clix.workflow.MapRunDescription;
import dev.clix.workflow.MapRunSummary;
import dev.clix.workflow.Page;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.RedriveExecution;
import dev.clix.workflow.StateMachineAlias;
import dev.clix.workflow.StateMachineAliasDescription;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.StateMachineSummary;
import dev.clix.workflow.StateMachineVersion;
import dev.clix.workflow.Tag;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.UntagResource;
import dev.clix.workflow.UpdateMapRun;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.UpdateStateMachineAlias;
import dev.clix.workflow.UpdatedStateMachine;
import dev.clix.workflow.ValidateStateMachineDefinition;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * The whole API by records: any operation by its constant, and by a method of its name those that {@link
 * dev.clix.workflow.Workflows} and {@link dev.clix.workflow.Activities} do not have. Requests tell what they ask for, and
 * with what they are refused.
 *
 * <p>Every stage completes exceptionally with a {@link dev.clix.workflow.WorkflowException} and nothing else.
 */
public interface TypedApi {
    /**
     * Calls an operation.
     *
     * @param operation one of the constants in this package, {@link StateMachineOperations#CREATE_STATE_MACHINE}
     */
    <Q, A> CompletionStage<A> call(TypedOperation<Q, A> operation, Q request);

    /** CreateActivity. Idempotent by name. */
    default CompletionStage<CreatedActivity> createActivity(CreateActivity request) {
        return call(CREATE_ACTIVITY, request);
    }

    /** DescribeActivity. */
    default CompletionStage<ActivityDescription> describeActivity(DescribeActivity request) {
        return call(DESCRIBE_ACTIVITY, request);
    }

    /** ListActivities, by name. */
    default CompletionStage<Page<ActivitySummary>> listActivities(ListActivities request) {
        return call(LIST_ACTIVITIES, request);
    }

    /** DeleteActivity. */
    default CompletionStage<Void> deleteActivity(DeleteActivity request) {
        return call(DELETE_ACTIVITY, request);
    }

    /** UpdateStateMachine: executions that run go on as they began. */
    default CompletionStage<UpdatedStateMachine> updateStateMachine(UpdateStateMachine request) {
        return call(UPDATE_STATE_MACHINE, request);
    }

    /** DescribeStateMachine, or a version of one. */
    default CompletionStage<StateMachineDescription> describeStateMachine(DescribeStateMachine request) {
        return call(DESCRIBE_STATE_MACHINE, request);
    }

    /** ListStateMachines, by name. */
    default CompletionStage<Page<StateMachineSummary>> listStateMachines(ListStateMachines request) {
        return call(LIST_STATE_MACHINES, request);
    }

    /** DeleteStateMachine: it is gone once its last execution has ended. */
    default CompletionStage<Void> deleteStateMachine(DeleteStateMachine request) {
        return call(DELETE_STATE_MACHINE, request);
    }

    /** PublishStateMachineVersion. */
    default CompletionStage<StateMachineVersion> publishStateMachineVersion(PublishStateMachineVersion request) {
        return call(PUBLISH_STATE_MACHINE_VERSION, request);
    }

    /** ListStateMachineVersions, newest first. */
    default CompletionStage<Page<StateMachineVersion>> listStateMachineVersions(ListStateMachineVersions request) {
        return call(LIST_STATE_MACHINE_VERSIONS, request);
    }

    /** DeleteStateMachineVersion. */
    default CompletionStage<Void> deleteStateMachineVersion(DeleteStateMachineVersion request) {
        return call(DELETE_STATE_MACHINE_VERSION, request);
    }

    /** CreateStateMachineAlias. */
    default CompletionStage<StateMachineAlias> createStateMachineAlias(CreateStateMachineAlias request) {
        return call(CREATE_STATE_MACHINE_ALIAS, request);
    }

    /**
     * UpdateStateMachineAlias.
     *
     * @return when that was
     */
    default CompletionStage<Instant> updateStateMachineAlias(UpdateStateMachineAlias request) {
        return call(UPDATE_STATE_MACHINE_ALIAS, request);
    }

    /** DescribeStateMachineAlias. */
    default CompletionStage<StateMachineAliasDescription> describeStateMachineAlias(DescribeStateMachineAlias request) {
        return call(DESCRIBE_STATE_MACHINE_ALIAS, request);
    }

    /** ListStateMachineAliases, in the order they were created in. */
    default CompletionStage<Page<StateMachineAlias>> listStateMachineAliases(ListStateMachineAliases request) {
        return call(LIST_STATE_MACHINE_ALIASES, request);
    }

    /** DeleteStateMachineAlias. */
    default CompletionStage<Void> deleteStateMachineAlias(DeleteStateMachineAlias request) {
        return call(DELETE_STATE_MACHINE_ALIAS, request);
    }

    /** TagResource. */
    default CompletionStage<Void> tagResource(TagResource request) {
        return call(TAG_RESOURCE, request);
    }

    /** UntagResource. */
    default CompletionStage<Void> untagResource(UntagResource request) {
        return call(UNTAG_RESOURCE, request);
    }

    /** ListTagsForResource. */
    default CompletionStage<List<Tag>> listTagsForResource(ListTagsForResource request) {
        return call(LIST_TAGS_FOR_RESOURCE, request);
    }

    /** DescribeStateMachineForExecution: the machine as an execution runs it, however it was updated since. */
    default CompletionStage<ExecutionStateMachine> describeStateMachineForExecution(
            DescribeStateMachineForExecution request) {
        return call(DESCRIBE_STATE_MACHINE_FOR_EXECUTION, request);
    }

    /**
     * RedriveExecution: goes on with an execution that failed.
     *
     * @return when that was
     */
    default CompletionStage<Instant> redriveExecution(RedriveExecution request) {
        return call(REDRIVE_EXECUTION, request);
    }

    /** DescribeMapRun. */
    default CompletionStage<MapRunDescription> describeMapRun(DescribeMapRun request) {
        return call(DESCRIBE_MAP_RUN, request);
    }

    /** ListMapRuns, in the order they were started. */
    default CompletionStage<Page<MapRunSummary>> listMapRuns(ListMapRuns request) {
        return call(LIST_MAP_RUNS, request);
    }

    /** UpdateMapRun: other limits from here on. */
    default CompletionStage<Void> updateMapRun(UpdateMapRun request) {
        return call(UPDATE_MAP_RUN, request);
    }

    /** ValidateStateMachineDefinition: the problems of a definition. */
    default CompletionStage<DefinitionValidation> validateStateMachineDefinition(
            ValidateStateMachineDefinition request) {
        return call(VALIDATE_STATE_MACHINE_DEFINITION, request);
    }
}
