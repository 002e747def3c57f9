package dev.clix.workflow.simulator.internal.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Applies facts to what is registered, and refuses none: one about something that is not there changes nothing. */
final class RegistryEvolution implements RegistryFact.Visitor<Instant, Void> {
    private final Machines machines;
    private final ActivityCalls activities;
    private final TagCalls tags;
    private final Definitions definitions;
    private final Predicate<Arn> open;

    /** @param open whether executions of a machine are running */
    RegistryEvolution(
            Machines machines, ActivityCalls activities, TagCalls tags, Definitions definitions, Predicate<Arn> open) {
        this.machines = machines;
        this.activities = activities;
        this.tags = tags;
        this.definitions = definitions;
        this.open = open;
    }

    void apply(RegistryEvent event) {
        event.fact().accept(this, event.timestamp());
    }

    /** Takes a machine away whose deletion waited for its last execution. */
    void closed(Arn arn) {
        machines.find(arn)
                .filter(machine -> machine.isDeleting() && !open.test(machine.arn()))
                .ifPresent(machine -> machines.byName().remove(machine.arn().name()));
    }

    private Void change(String machineArn, Consumer<Machine> change) {
        machines.find(Arn.of(machineArn)).ifPresent(change);
        return null;
    }

    @Override
    public Void stateMachineCreated(Instant at, RegistryFact.StateMachineCreated fact) {
        var tags = new Tags(fact.stateMachineArn());
        tags.put(fact.tags());
        var definition = definitions.recall(fact.definition(), fact.machineType());
        var variables = Definitions.variables(definition);
        var revision = new Revision(Optional.empty(), definition, variables, fact.roleArn(), fact.settings(), at);
        machines.add(new Machine(Arn.of(fact.stateMachineArn()), fact.machineType(), revision, tags, at));
        return null;
    }

    @Override
    public Void stateMachineUpdated(Instant at, RegistryFact.StateMachineUpdated fact) {
        return change(fact.stateMachineArn(), machine -> {
            var is = machine.revision();
            var definition = fact.definition()
                    .map(text -> definitions.recall(text, machine.type()))
                    .orElse(is.machine());
            var variables = fact.definition().isPresent() ? Definitions.variables(definition) : is.variables();
            machine.revise(new Revision(fact.revisionId(), definition, variables, fact.roleArn(), fact.settings(), at));
        });
    }

    @Override
    public Void stateMachineDeletionStarted(Instant at, RegistryFact.StateMachineDeletionStarted fact) {
        change(fact.stateMachineArn(), Machine::startDeleting);
        closed(Arn.of(fact.stateMachineArn()));
        return null;
    }

    @Override
    public Void stateMachineVersionPublished(Instant at, RegistryFact.StateMachineVersionPublished fact) {
        return change(fact.stateMachineArn(), machine -> machine.publish(fact.version(), fact.description(), at));
    }

    @Override
    public Void stateMachineVersionDeleted(Instant at, RegistryFact.StateMachineVersionDeleted fact) {
        return change(fact.stateMachineArn(), machine -> machine.versions().remove(fact.version()));
    }

    @Override
    public Void stateMachineAliasCreated(Instant at, RegistryFact.StateMachineAliasCreated fact) {
        var alias = new Alias(fact.name(), fact.description(), fact.routes(), at, at);
        return change(fact.stateMachineArn(), machine -> machine.aliases().put(alias.name(), alias));
    }

    @Override
    public Void stateMachineAliasUpdated(Instant at, RegistryFact.StateMachineAliasUpdated fact) {
        return change(
                fact.stateMachineArn(),
                machine -> machine.aliases()
                        .computeIfPresent(
                                fact.name(),
                                (name, is) ->
                                        new Alias(name, fact.description(), fact.routes(), is.creationDate(), at)));
    }

    @Override
    public Void stateMachineAliasDeleted(Instant at, RegistryFact.StateMachineAliasDeleted fact) {
        return change(fact.stateMachineArn(), machine -> machine.aliases().remove(fact.name()));
    }

    @Override
    public Void activityCreated(Instant at, RegistryFact.ActivityCreated fact) {
        activities.apply(fact, at);
        return null;
    }

    @Override
    public Void activityDeleted(Instant at, RegistryFact.ActivityDeleted fact) {
        activities.apply(fact);
        return null;
    }

    @Override
    public Void resourceTagged(Instant at, RegistryFact.ResourceTagged fact) {
        tags.apply(fact);
        return null;
    }

    @Override
    public Void resourceUntagged(Instant at, RegistryFact.ResourceUntagged fact) {
        tags.apply(fact);
        return null;
    }
}
