package dev.clix.workflow.simulator.internal.operation;

import dev.clix.workflow.ActivityDescription;
import dev.clix.workflow.ActivitySummary;
import dev.clix.workflow.CreateActivity;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.CreatedActivity;
import dev.clix.workflow.CreatedStateMachine;
import dev.clix.workflow.DeleteActivity;
import dev.clix.workflow.DeleteStateMachine;
import dev.clix.workflow.DeleteStateMachineAlias;
import dev.clix.workflow.DeleteStateMachineVersion;
import dev.clix.workflow.DescribeActivity;
import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.DescribeStateMachineAlias;
import dev.clix.workflow.ListActivities;
import dev.clix.workflow.ListStateMachineAliases;
import dev.clix.workflow.ListStateMachineVersions;
import dev.clix.workflow.ListStateMachines;
import dev.clix.workflow.ListTagsForResource;
import dev.clix.workflow.Page;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.StateMachineAlias;
import dev.clix.workflow.StateMachineAliasDescription;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.StateMachineSummary;
import dev.clix.workflow.StateMachineVersion;
import dev.clix.workflow.Tag;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.UntagResource;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.UpdateStateMachineAlias;
import dev.clix.workflow.UpdatedStateMachine;
import dev.clix.workflow.simulator.internal.execution.SharedRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The operations on state machines, their versions and aliases, activities, and tags. */
final class RegistryCalls {
    private final SharedRegistry registry;

    RegistryCalls(SharedRegistry registry) {
        this.registry = registry;
    }

    CompletionStage<CreatedActivity> createActivity(CreateActivity request) {
        return registry.change(registered -> registered.activities().create(), request);
    }

    CompletionStage<ActivityDescription> describeActivity(DescribeActivity request) {
        return registry.ask((registered, moment) -> registered.activities().describe(request));
    }

    CompletionStage<Page<ActivitySummary>> listActivities(ListActivities request) {
        return registry.ask((registered, moment) -> registered.activities().list(request, moment));
    }

    CompletionStage<Void> deleteActivity(DeleteActivity request) {
        return registry.change(registered -> registered.activities().delete(), request);
    }

    CompletionStage<CreatedStateMachine> createStateMachine(CreateStateMachine request) {
        return registry.change(registered -> registered.stateMachines().create(), request);
    }

    CompletionStage<UpdatedStateMachine> updateStateMachine(UpdateStateMachine request) {
        return registry.change(registered -> registered.stateMachines().update(), request);
    }

    CompletionStage<StateMachineDescription> describeStateMachine(DescribeStateMachine request) {
        return registry.ask((registered, moment) -> registered.stateMachines().describe(request));
    }

    CompletionStage<Page<StateMachineSummary>> listStateMachines(ListStateMachines request) {
        return registry.ask((registered, moment) -> registered.stateMachines().list(request, moment));
    }

    CompletionStage<Void> deleteStateMachine(DeleteStateMachine request) {
        return registry.change(registered -> registered.stateMachines().delete(), request);
    }

    CompletionStage<StateMachineVersion> publishStateMachineVersion(PublishStateMachineVersion request) {
        return registry.change(registered -> registered.versions().publish(), request);
    }

    CompletionStage<Page<StateMachineVersion>> listStateMachineVersions(ListStateMachineVersions request) {
        return registry.ask((registered, moment) -> registered.versions().list(request, moment));
    }

    CompletionStage<Void> deleteStateMachineVersion(DeleteStateMachineVersion request) {
        return registry.change(registered -> registered.versions().delete(), request);
    }

    CompletionStage<StateMachineAlias> createStateMachineAlias(CreateStateMachineAlias request) {
        return registry.change(registered -> registered.aliases().create(), request);
    }

    CompletionStage<Instant> updateStateMachineAlias(UpdateStateMachineAlias request) {
        return registry.change(registered -> registered.aliases().update(), request);
    }

    CompletionStage<StateMachineAliasDescription> describeStateMachineAlias(DescribeStateMachineAlias request) {
        return registry.ask((registered, moment) -> registered.aliases().describe(request));
    }

    CompletionStage<Page<StateMachineAlias>> listStateMachineAliases(ListStateMachineAliases request) {
        return registry.ask((registered, moment) -> registered.aliases().list(request, moment));
    }

    CompletionStage<Void> deleteStateMachineAlias(DeleteStateMachineAlias request) {
        return registry.change(registered -> registered.aliases().delete(), request);
    }

    CompletionStage<Void> tagResource(TagResource request) {
        return registry.change(registered -> registered.tags().tag(), request);
    }

    CompletionStage<Void> untagResource(UntagResource request) {
        return registry.change(registered -> registered.tags().untag(), request);
    }

    CompletionStage<List<Tag>> listTagsForResource(ListTagsForResource request) {
        return registry.ask((registered, moment) -> registered.tags().list(request));
    }
}
