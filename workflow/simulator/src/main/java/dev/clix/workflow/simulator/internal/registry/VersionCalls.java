package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.DeleteStateMachineVersion;
import dev.clix.workflow.ListStateMachineVersions;
import dev.clix.workflow.Page;
import dev.clix.workflow.PublishStateMachineVersion;
import dev.clix.workflow.StateMachineVersion;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineVersionDeleted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineVersionPublished;
import java.util.List;
import java.util.stream.Collectors;

/** PublishStateMachineVersion, ListStateMachineVersions, DeleteStateMachineVersion. */
public final class VersionCalls {
    private static final int COUNT_MAX = 1_000;

    /** AWS's id of the revision of a machine that was never updated. */
    private static final String INITIAL = "INITIAL";

    private final Machines machines;

    VersionCalls(Machines machines) {
        this.machines = machines;
    }

    static Arn arn(Machine machine, Version version) {
        return machine.arn().qualified(Integer.toString(version.number()));
    }

    public Change<PublishStateMachineVersion, StateMachineVersion> publish() {
        return Change.of(this::checkPublish, this::decidePublish, this::published);
    }

    private void checkPublish(PublishStateMachineVersion request) {
        var machine = machines.active(Arn.parse(request.stateMachineArn(), "stateMachine"));
        request.revisionId().ifPresent(id -> checkRevision(machine, id));
        if (machine.currentVersion().isEmpty()) checkCount(machine);
    }

    private List<RegistryFact> decidePublish(PublishStateMachineVersion request, CallContext moment) {
        var description = StateMachineCalls.told(request.description());
        return machines.find(Arn.of(request.stateMachineArn()))
                .filter(machine -> machine.currentVersion().isEmpty())
                .<List<RegistryFact>>map(machine -> List.of(
                        new StateMachineVersionPublished(machine.arn().toString(), machine.nextVersion(), description)))
                .orElse(List.of());
    }

    private StateMachineVersion published(PublishStateMachineVersion request, CallContext moment) {
        var machine = machines.of(Arn.of(request.stateMachineArn()));
        return shown(machine, machine.currentVersion().orElseThrow());
    }

    private static void checkRevision(Machine machine, String asked) {
        var current = machine.revision().id().orElse(INITIAL);
        if (!asked.equals(current))
            throw Refusals.conflict(
                    "Failed to publish the State Machine version for revision %s. The current State Machine revision is %s."
                            .formatted(asked, current));
    }

    private static void checkCount(Machine machine) {
        if (machine.versions().size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.SERVICE_QUOTA_EXCEEDED,
                    "Expected at most %s versions of a state machine: '%s'".formatted(COUNT_MAX, machine.arn()));
    }

    private static StateMachineVersion shown(Machine machine, Version version) {
        return new StateMachineVersion(arn(machine, version).toString(), version.creationDate());
    }

    /** Newest first. */
    public Page<StateMachineVersion> list(ListStateMachineVersions request, CallContext moment) {
        var machine = machines.exactly(Arn.parse(request.stateMachineArn(), "stateMachine"));
        return Paging.page(
                        machine.versions().descendingMap(),
                        Integer::valueOf,
                        version -> true,
                        "versions/" + machine.arn().name(),
                        new Asked(request.maxResults(), request.nextToken()),
                        moment.now())
                .map(version -> shown(machine, version));
    }

    public Change<DeleteStateMachineVersion, Void> delete() {
        return Change.deletion(this::checkDelete, this::decideDelete);
    }

    private void checkDelete(DeleteStateMachineVersion request) {
        var arn = Arn.parse(request.stateMachineVersionArn(), "stateMachine");
        var number = arn.version()
                .orElseThrow(() -> Refusals.invalid("Expected the ARN of a version, but found '%s'".formatted(arn)));
        machines.find(arn).ifPresent(machine -> checkUnreferenced(machine, number));
    }

    private List<RegistryFact> decideDelete(DeleteStateMachineVersion request, CallContext moment) {
        var arn = Arn.of(request.stateMachineVersionArn());
        return machines.find(arn)
                .flatMap(machine -> arn.version().filter(machine.versions()::containsKey))
                .<List<RegistryFact>>map(number ->
                        List.of(new StateMachineVersionDeleted(arn.unqualified().toString(), number)))
                .orElse(List.of());
    }

    private static void checkUnreferenced(Machine machine, int number) {
        var references = machine.aliases().values().stream()
                .filter(alias -> alias.leadsTo(number))
                .map(Alias::name)
                .collect(Collectors.joining(", "));
        if (!references.isEmpty())
            throw Refusals.conflict(
                    "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [%s]"
                            .formatted(references));
    }
}
