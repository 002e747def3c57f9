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

    ObjectNode create(Arguments arguments, Moment moment) {
        checkDescription(arguments);
        var name = Name.check(arguments.text("name"));
        var existing = Optional.ofNullable(machines.byName().get(name));
        existing.filter(Machine::isDeleting).ifPresent(machine -> {
            throw Refusals.deleting(machine.arn());
        });
        var asked = machine(name, arguments, moment);
        var machine = existing.map(registered -> same(registered, asked, arguments))
                .orElseGet(() -> {
                    machines.add(asked);
                    return asked;
                });
        return created(machine, arguments, moment);
    }

    private Machine machine(String name, Arguments arguments, Moment moment) {
        var type = MachineType.valueOf(arguments.optionalText("type").orElse("STANDARD"));
        var arn = machines.arn(name);
        var tags = new Tags(arn.toString());
        tags.put(arguments.container("tags"));
        var definition = definitions.read(arguments.text("definition"), type);
        var revision = new Revision(
                Optional.empty(),
                definition,
                Definitions.variables(definition),
                Role.check(arguments.text("roleArn")),
                Settings.DEFAULT.with(arguments, logGroupExists),
                moment.now());
        return new Machine(arn, type, revision, tags, moment.now());
    }

    /** Creating a machine again, just as it is, changes nothing; its role and tags may differ. */
    private static Machine same(Machine registered, Machine asked, Arguments arguments) {
        var is = registered.revision();
        var wanted = asked.revision();
        var same = is.machine().definition().equals(wanted.machine().definition())
                && is.settings().equals(wanted.settings())
                && registered.type() == asked.type()
                && registered.currentVersion().isPresent() == arguments.flag("publish")
                && registered.currentVersion().flatMap(Version::description).equals(description(arguments));
        if (same) return registered;
        throw new WorkflowException(
                Code.STATE_MACHINE_ALREADY_EXISTS, "State Machine Already Exists: '%s'".formatted(registered.arn()));
    }

    private static ObjectNode created(Machine machine, Arguments arguments, Moment moment) {
        var answer = answer().put("stateMachineArn", machine.arn().toString());
        answer.set("creationDate", AwsJson.timestamp(machine.creationDate()));
        if (arguments.flag("publish")) publish(machine, arguments, moment, answer);
        return answer;
    }

    private static void publish(Machine machine, Arguments arguments, Moment moment, ObjectNode answer) {
        var version = machine.currentVersion().orElseGet(() -> machine.publish(description(arguments), moment.now()));
        answer.put("stateMachineVersionArn", VersionCalls.arn(machine, version).toString());
    }

    private static Optional<String> description(Arguments arguments) {
        return arguments.optionalText("versionDescription").filter(text -> !text.isEmpty());
    }

    private static void checkDescription(Arguments arguments) {
        if (description(arguments).isPresent() && !arguments.flag("publish"))
            throw Refusals.invalid("Version description can only be set when publish is true");
    }

    ObjectNode update(Arguments arguments, Moment moment) {
        var machine = machines.active(Arn.parse(arguments.text("stateMachineArn"), "stateMachine"));
        checkDescription(arguments);
        if (!changesAnything(arguments))
            throw new WorkflowException(
                    Code.MISSING_REQUIRED_PARAMETER,
                    "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
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
        var definition = arguments
                .optionalText("definition")
                .filter(text -> !text.equals(is.machine().definition()))
                .map(text -> definitions.read(text, machine.type()))
                .orElse(is.machine());
        var next = new Revision(
                is.id(),
                definition,
                Definitions.variables(definition),
                arguments.optionalText("roleArn").map(Role::check).orElse(is.roleArn()),
                is.settings().with(arguments, logGroupExists),
                moment.now());
        if (next.equals(is.at(moment.now()))) return is;
        return next.runsLike(is) ? next : next.identified(moment.drawn());
    }

    ObjectNode describe(Arguments arguments) {
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
    ObjectNode delete(Arguments arguments, Predicate<Arn> open) {
        var arn = Arn.parse(arguments.text("stateMachineArn"), "stateMachine");
        if (arn.qualifier().isPresent())
            throw Refusals.invalid(
                    "Expected the ARN of a state machine, but found a version's or an alias's: '%s'".formatted(arn));
        Machines.checkIsNoMap(arn);
        if (!machines.has(arn)) return answer();
        if (open.test(arn)) machines.exactly(arn).startDeleting();
        else machines.byName().remove(arn.name());
        return answer();
    }
}
