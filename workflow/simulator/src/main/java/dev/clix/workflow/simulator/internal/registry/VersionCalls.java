package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.simulator.internal.registry.MachineJson.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineVersionDeleted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineVersionPublished;
import java.util.List;
import java.util.stream.Collectors;

/** PublishStateMachineVersion, ListStateMachineVersions, DeleteStateMachineVersion. */
final class VersionCalls {
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

    Change publish() {
        return new Change(this::checkPublish, this::decidePublish, this::published);
    }

    private void checkPublish(Arguments arguments) {
        var machine = machines.active(Arn.parse(arguments.text("stateMachineArn"), "stateMachine"));
        arguments.optionalText("revisionId").ifPresent(id -> checkRevision(machine, id));
        if (machine.currentVersion().isEmpty()) checkCount(machine);
    }

    private List<RegistryFact> decidePublish(Arguments arguments, Moment moment) {
        var description = arguments.optionalText("description").filter(text -> !text.isEmpty());
        return machines.find(Arn.of(arguments.text("stateMachineArn")))
                .filter(machine -> machine.currentVersion().isEmpty())
                .<List<RegistryFact>>map(machine -> List.of(
                        new StateMachineVersionPublished(machine.arn().toString(), machine.nextVersion(), description)))
                .orElse(List.of());
    }

    private ObjectNode published(Arguments arguments, Moment moment) {
        var machine = machines.of(Arn.of(arguments.text("stateMachineArn")));
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

    private static ObjectNode shown(Machine machine, Version version) {
        var shown = answer().put("stateMachineVersionArn", arn(machine, version).toString());
        shown.set("creationDate", AwsJson.timestamp(version.creationDate()));
        return shown;
    }

    /** Newest first. */
    ObjectNode list(Arguments arguments, Moment moment) {
        var machine = machines.exactly(Arn.parse(arguments.text("stateMachineArn"), "stateMachine"));
        var page = Paging.page(
                machine.versions().descendingMap(),
                Integer::valueOf,
                version -> true,
                "versions/" + machine.arn().name(),
                arguments,
                moment.now());
        return AwsJson.page("stateMachineVersions", page, version -> shown(machine, version));
    }

    Change delete() {
        return new Change(this::checkDelete, this::decideDelete, (arguments, moment) -> answer());
    }

    private void checkDelete(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineVersionArn"), "stateMachine");
        var number = arn.version()
                .orElseThrow(() -> Refusals.invalid("Expected the ARN of a version, but found '%s'".formatted(arn)));
        machines.find(arn).ifPresent(machine -> checkUnreferenced(machine, number));
    }

    private List<RegistryFact> decideDelete(Arguments arguments, Moment moment) {
        var arn = Arn.of(arguments.text("stateMachineVersionArn"));
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
