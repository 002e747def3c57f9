package dev.clix.workflow.registry;

import static dev.clix.workflow.registry.Shown.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
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
        return new Change(this::checkCreate, this::create);
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

    private ObjectNode create(Arguments arguments, Moment moment) {
        var name = arguments.text("name");
        var existing = Optional.ofNullable(machines.byName().get(name)).filter(machine -> !machine.isDeleting());
        var machine = existing.orElseGet(() -> machine(name, arguments, moment));
        machines.add(machine);
        return created(machine, arguments, moment);
    }

    private Machine machine(String name, Arguments arguments, Moment moment) {
        var arn = machines.arn(name);
        var tags = new Tags(arn.toString());
        tags.put(arguments.container("tags"));
        var definition = definitions.recall(arguments.text("definition"), type(arguments));
        var revision = new Revision(
                Optional.empty(),
                definition,
                Definitions.variables(definition),
                arguments.text("roleArn"),
                Settings.DEFAULT.with(arguments),
                moment.now());
        return new Machine(arn, type(arguments), revision, tags, moment.now());
    }

    private static ObjectNode created(Machine machine, Arguments arguments, Moment moment) {
        var answer = answer().put("stateMachineArn", machine.arn().toString());
        answer.set("creationDate", AwsJson.timestamp(machine.creationDate()));
        if (arguments.flag("publish")) publish(machine, arguments, moment, answer);
        return answer;
    }

    private static void publish(Machine machine, Arguments arguments, Moment moment, ObjectNode answer) {
        var version = machine.published(description(arguments), moment.now());
        answer.put("stateMachineVersionArn", VersionCalls.arn(machine, version).toString());
    }

    private static Optional<String> description(Arguments arguments) {
        return arguments.optionalText("versionDescription").filter(text -> !text.isEmpty());
    }

    private static void checkDescription(Arguments arguments) {
        if (description(arguments).isPresent() && !arguments.flag("publish"))
            throw Refusals.invalid("Version description can only be set when publish is true");
    }

    Change update() {
        return new Change(this::checkUpdate, this::update);
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

    private ObjectNode update(Arguments arguments, Moment moment) {
        return machines.find(Arn.of(arguments.text("stateMachineArn")))
                .map(machine -> updated(machine, arguments, moment))
                .orElseGet(Shown::answer);
    }

    private ObjectNode updated(Machine machine, Arguments arguments, Moment moment) {
        var next = revision(machine, arguments, moment);
        machine.revise(next);
        var answer = answer();
        answer.set("updateDate", AwsJson.timestamp(moment.now()));
        next.id().ifPresent(id -> answer.put("revisionId", id));
        if (arguments.flag("publish")) publish(machine, arguments, moment, answer);
        return answer;
    }

    private static boolean changesAnything(Arguments arguments) {
        return arguments.has("definition")
                || arguments.has("roleArn")
                || arguments.has("loggingConfiguration")
                || arguments.has("tracingConfiguration")
                || arguments.has("encryptionConfiguration");
    }

    private Revision revision(Machine machine, Arguments arguments, Moment moment) {
        var is = machine.revision();
        var definition = nextDefinition(machine, arguments)
                .map(text -> definitions.recall(text, machine.type()))
                .orElse(is.machine());
        var next = new Revision(
                is.id(),
                definition,
                Definitions.variables(definition),
                arguments.optionalText("roleArn").orElse(is.roleArn()),
                is.settings().with(arguments),
                moment.now());
        if (next.equals(is.at(moment.now()))) return is;
        return next.runsLike(is) ? next : next.identified(moment.drawn());
    }

    ObjectNode describe(Arguments arguments) {
        return Shown.included(described(arguments), arguments);
    }

    private ObjectNode described(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineArn"), "stateMachine");
        if (arn.qualifier().isEmpty()) return Shown.machine(machines.exactly(arn));
        var machine = machines.of(arn);
        return arn.version()
                .map(machine.versions()::get)
                .map(version -> Shown.version(machine, version))
                .orElseThrow(() -> Refusals.noMachine(arn));
    }

    ObjectNode list(Arguments arguments, Moment moment) {
        var page =
                Paging.page(machines.byName(), name -> name, machine -> true, "stateMachines", arguments, moment.now());
        return Paging.answer("stateMachines", page, Shown::summary);
    }

    /** @param open whether executions of it are still running: it stays until the last has ended */
    Change delete(Predicate<Arn> open) {
        return new Change(StateMachineCalls::checkDelete, (arguments, moment) -> delete(arguments, open));
    }

    private static void checkDelete(Arguments arguments) {
        var arn = Arn.parse(arguments.text("stateMachineArn"), "stateMachine");
        if (arn.qualifier().isPresent())
            throw Refusals.invalid(
                    "Expected the ARN of a state machine, but found a version's or an alias's: '%s'".formatted(arn));
        Machines.checkIsNoMap(arn);
    }

    private ObjectNode delete(Arguments arguments, Predicate<Arn> open) {
        machines.find(Arn.of(arguments.text("stateMachineArn"))).ifPresent(machine -> {
            if (open.test(machine.arn())) machine.startDeleting();
            else machines.byName().remove(machine.arn().name());
        });
        return answer();
    }
}
