package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.simulator.internal.registry.MachineJson.answer;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineDeletionStarted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineUpdated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineVersionPublished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** CreateStateMachine, UpdateStateMachine, DescribeStateMachine, ListStateMachines, DeleteStateMachine. */
final class StateMachineCalls {
    private final Machines machines;
    private final Definitions definitions;
    private final Predicate<String> logGroupExists;

    StateMachineCalls(Machines machines, Definitions definitions, Predicate<String> logGroupExists) {
        this.machines = machines;
        this.definitions = definitions;
        this.logGroupExists = logGroupExists;
    }

    Change create() {
        return new Change(this::checkCreate, this::decideCreate, this::created);
    }

    private void checkCreate(Arguments arguments) {
        checkDescription(arguments);
        var name = Name.check(arguments.text("name"));
        var existing = Optional.ofNullable(machines.byName().get(name));
        existing.filter(Machine::isDeleting).ifPresent(machine -> {
            throw Refusals.deleting(machine.arn());
        });
        new Tags(machines.arn(name).toString()).check(arguments.container("tags"));
        definitions.check(arguments.text("definition"), type(arguments));
        Role.check(arguments.text("roleArn"));
        Settings.check(arguments, logGroupExists);
        existing.ifPresentOrElse(registered -> checkSame(registered, arguments), machines::checkRoom);
    }

    private static MachineType type(Arguments arguments) {
        return MachineType.valueOf(arguments.optionalText("type").orElse("STANDARD"));
    }

    /** Creating a machine again, just as it is, changes nothing; its role and tags may differ. */
    private static void checkSame(Machine registered, Arguments asked) {
        var is = registered.revision();
        var same = is.machine().definition().equals(asked.text("definition"))
                && is.settings().equals(Settings.DEFAULT.with(asked))
                && registered.type() == type(asked)
                && registered.currentVersion().isPresent() == asked.flag("publish")
                && registered.currentVersion().flatMap(Version::description).equals(description(asked));
        if (!same)
            throw new WorkflowException(
                    Code.STATE_MACHINE_ALREADY_EXISTS,
                    "State Machine Already Exists: '%s'".formatted(registered.arn()));
    }

    private List<RegistryFact> decideCreate(Arguments arguments, Moment moment) {
        var arn = machines.arn(arguments.text("name"));
        return Optional.ofNullable(machines.byName().get(arn.name()))
                .filter(machine -> !machine.isDeleting())
                .map(machine -> publication(machine, machine.revision().id(), arguments))
                .orElseGet(() -> creation(arn.toString(), arguments));
    }

    private static List<RegistryFact> creation(String arn, Arguments arguments) {
        var facts = new ArrayList<RegistryFact>();
        facts.add(new StateMachineCreated(
                arn,
                type(arguments),
                arguments.text("definition"),
                arguments.text("roleArn"),
                Settings.DEFAULT.with(arguments),
                Tags.given(arguments.container("tags"))));
        if (arguments.flag("publish")) facts.add(new StateMachineVersionPublished(arn, 1, description(arguments)));
        return facts;
    }

    /** A revision is published once. */
    private static List<RegistryFact> publication(Machine machine, Optional<String> revisionId, Arguments arguments) {
        if (!arguments.flag("publish") || machine.versionOf(revisionId).isPresent()) return List.of();
        return List.of(new StateMachineVersionPublished(
                machine.arn().toString(), machine.nextVersion(), description(arguments)));
    }

    private ObjectNode created(Arguments arguments, Moment moment) {
        var machine = requireNonNull(machines.byName().get(arguments.text("name")));
        var answer = answer().put("stateMachineArn", machine.arn().toString());
        answer.set("creationDate", AwsJson.timestamp(machine.creationDate()));
        return published(machine, arguments, answer);
    }

    private static ObjectNode published(Machine machine, Arguments arguments, ObjectNode answer) {
        if (arguments.flag("publish"))
            machine.currentVersion()
                    .map(version -> VersionCalls.arn(machine, version).toString())
                    .ifPresent(arn -> answer.put("stateMachineVersionArn", arn));
        return answer;
    }

    private static Optional<String> description(Arguments arguments) {
        return arguments.optionalText("versionDescription").filter(text -> !text.isEmpty());
    }

    private static void checkDescription(Arguments arguments) {
        if (description(arguments).isPresent() && !arguments.flag("publish"))
            throw Refusals.invalid("Version description can only be set when publish is true");
    }

    Change update() {
        return new Change(this::checkUpdate, this::decideUpdate, this::updated);
    }

    private void checkUpdate(Arguments arguments) {
        var machine = machines.active(Arn.parse(arguments.text("stateMachineArn"), "stateMachine"));
        checkDescription(arguments);
        if (!changesAnything(arguments))
            throw new WorkflowException(
                    Code.MISSING_REQUIRED_PARAMETER,
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        nextDefinition(machine, arguments).ifPresent(text -> definitions.check(text, machine.type()));
        arguments.optionalText("roleArn").ifPresent(Role::check);
        Settings.check(arguments, logGroupExists);
    }

    private static Optional<String> nextDefinition(Machine machine, Arguments arguments) {
        var is = machine.revision().machine().definition();
        return arguments.optionalText("definition").filter(text -> !text.equals(is));
    }

    private List<RegistryFact> decideUpdate(Arguments arguments, Moment moment) {
        return machines.find(Arn.of(arguments.text("stateMachineArn")))
                .map(machine -> decideUpdate(machine, arguments, moment))
                .orElse(List.of());
    }

    private static List<RegistryFact> decideUpdate(Machine machine, Arguments arguments, Moment moment) {
        var is = machine.revision();
        var next = next(machine, arguments, moment);
        var facts = new ArrayList<RegistryFact>();
        var changes = next.definition().isPresent()
                || !next.roleArn().equals(is.roleArn())
                || !next.settings().equals(is.settings());
        if (changes) facts.add(next);
        facts.addAll(publication(machine, next.revisionId(), arguments));
        return facts;
    }

    private static StateMachineUpdated next(Machine machine, Arguments arguments, Moment moment) {
        var is = machine.revision();
        var definition = nextDefinition(machine, arguments);
        var role = arguments.optionalText("roleArn").orElse(is.roleArn());
        var settings = is.settings().with(arguments);
        var runsLike = definition.isEmpty()
                && role.equals(is.roleArn())
                && settings.logging().equals(is.settings().logging());
        var id = runsLike ? is.id() : Optional.of(moment.drawn());
        return new StateMachineUpdated(machine.arn().toString(), id, definition, role, settings);
    }

    private ObjectNode updated(Arguments arguments, Moment moment) {
        var machine = machines.of(Arn.of(arguments.text("stateMachineArn")));
        var answer = answer();
        answer.set("updateDate", AwsJson.timestamp(moment.now()));
        machine.revision().id().ifPresent(id -> answer.put("revisionId", id));
        return published(machine, arguments, answer);
    }

    private static boolean changesAnything(Arguments arguments) {
        return arguments.has("definition")
                || arguments.has("roleArn")
                || arguments.has("loggingConfiguration")
                || arguments.has("tracingConfiguration")
                || arguments.has("encryptionConfiguration");
    }

    ObjectNode describe(Arguments arguments) {
        return MachineJson.included(described(arguments), arguments);
    }

    private ObjectNode described(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineArn"), "stateMachine");
        if (arn.qualifier().isEmpty()) return MachineJson.machine(machines.exactly(arn));
        var machine = machines.of(arn);
        return arn.version()
                .map(machine.versions()::get)
                .map(version -> MachineJson.version(machine, version))
                .orElseThrow(() -> Refusals.noMachine(arn));
    }

    ObjectNode list(Arguments arguments, Moment moment) {
        var page =
                Paging.page(machines.byName(), name -> name, machine -> true, "stateMachines", arguments, moment.now());
        return AwsJson.page("stateMachines", page, MachineJson::summary);
    }

    Change delete() {
        return new Change(StateMachineCalls::checkDelete, this::decideDelete, (arguments, moment) -> answer());
    }

    private static void checkDelete(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineArn"), "stateMachine");
        if (arn.qualifier().isPresent())
            throw Refusals.invalid(
                    "Expected the ARN of a state machine, but found a version's or an alias's: '%s'".formatted(arn));
        Machines.checkIsNoMap(arn);
    }

    private List<RegistryFact> decideDelete(Arguments arguments, Moment moment) {
        return machines.find(Arn.of(arguments.text("stateMachineArn")))
                .map(machine -> machine.arn().toString())
                .<List<RegistryFact>>map(arn -> List.of(new StateMachineDeletionStarted(arn)))
                .orElse(List.of());
    }
}
