package dev.clix.workflow.simulator.internal.registry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * The registry of an account and region: state machines, activities, tags. Not thread-safe: its owner calls it from one
 * thread at a time.
 */
public final class Registry {
    /** The operations that the registry alone can answer. */
    public static final Set<Operation> OPERATIONS = Set.of(
            Operation.CREATE_ACTIVITY,
            Operation.CREATE_STATE_MACHINE,
            Operation.CREATE_STATE_MACHINE_ALIAS,
            Operation.DELETE_ACTIVITY,
            Operation.DELETE_STATE_MACHINE,
            Operation.DELETE_STATE_MACHINE_ALIAS,
            Operation.DELETE_STATE_MACHINE_VERSION,
            Operation.DESCRIBE_ACTIVITY,
            Operation.DESCRIBE_STATE_MACHINE,
            Operation.DESCRIBE_STATE_MACHINE_ALIAS,
            Operation.LIST_ACTIVITIES,
            Operation.LIST_STATE_MACHINE_ALIASES,
            Operation.LIST_STATE_MACHINE_VERSIONS,
            Operation.LIST_STATE_MACHINES,
            Operation.LIST_TAGS_FOR_RESOURCE,
            Operation.PUBLISH_STATE_MACHINE_VERSION,
            Operation.TAG_RESOURCE,
            Operation.UNTAG_RESOURCE,
            Operation.UPDATE_STATE_MACHINE,
            Operation.UPDATE_STATE_MACHINE_ALIAS);

    private final Machines machines;
    private final StateMachineCalls stateMachines;
    private final VersionCalls versions;
    private final AliasCalls aliases;
    private final ActivityCalls activities;
    private final TagCalls tags;
    private final RegistryEvolution evolution;
    private final Map<Operation, Change> changes;

    /**
     * @param expressions the limits of every evaluation of a definition's expressions
     * @param logGroupExists whether a log group may be a machine's log destination, by its ARN
     * @param open whether executions of a machine are running
     */
    public Registry(
            String region,
            String account,
            ExpressionLimits expressions,
            Predicate<String> logGroupExists,
            Predicate<Arn> open) {
        machines = new Machines(region, account);
        var definitions = new Definitions(expressions);
        stateMachines = new StateMachineCalls(machines, definitions, logGroupExists);
        versions = new VersionCalls(machines);
        aliases = new AliasCalls(machines);
        activities = new ActivityCalls(region, account);
        tags = new TagCalls(machines, activities);
        evolution = new RegistryEvolution(machines, activities, tags, definitions, open);
        changes = changes();
    }

    /**
     * Answers one of {@link #OPERATIONS}. The answer comes with the changes.
     *
     * @throws dev.clix.workflow.WorkflowException a refusal; nothing has changed then
     */
    public RegistryAnswer answer(Arguments arguments, Moment moment) {
        var change = changes.get(arguments.operation());
        if (change == null) return new RegistryAnswer(shown(arguments, moment), List.of());
        change.check().accept(arguments);
        var events = recall(arguments, moment);
        events.forEach(this::apply);
        return new RegistryAnswer(change.answer().apply(arguments, moment), events);
    }

    /**
     * The facts of a call that was accepted before: it is held against no rule, and nothing is changed yet.
     *
     * @param arguments of an operation that changes something
     */
    public List<RegistryEvent> recall(Arguments arguments, Moment moment) {
        return requireNonNull(changes.get(arguments.operation())).decide().apply(arguments, moment).stream()
                .map(fact -> new RegistryEvent(moment.now(), fact))
                .toList();
    }

    /** Changes what is registered, and refuses nothing. */
    public void apply(RegistryEvent event) {
        evolution.apply(event);
    }

    private Map<Operation, Change> changes() {
        var all = new EnumMap<Operation, Change>(Operation.class);
        all.put(Operation.CREATE_ACTIVITY, activities.create());
        all.put(Operation.CREATE_STATE_MACHINE, stateMachines.create());
        all.put(Operation.CREATE_STATE_MACHINE_ALIAS, aliases.create());
        all.put(Operation.DELETE_ACTIVITY, activities.delete());
        all.put(Operation.DELETE_STATE_MACHINE, stateMachines.delete());
        all.put(Operation.DELETE_STATE_MACHINE_ALIAS, aliases.delete());
        all.put(Operation.DELETE_STATE_MACHINE_VERSION, versions.delete());
        all.put(Operation.PUBLISH_STATE_MACHINE_VERSION, versions.publish());
        all.put(Operation.TAG_RESOURCE, tags.tag());
        all.put(Operation.UNTAG_RESOURCE, tags.untag());
        all.put(Operation.UPDATE_STATE_MACHINE, stateMachines.update());
        all.put(Operation.UPDATE_STATE_MACHINE_ALIAS, aliases.update());
        return all;
    }

    private ObjectNode shown(Arguments arguments, Moment moment) {
        return switch (arguments.operation()) {
            case DESCRIBE_ACTIVITY -> activities.describe(arguments);
            case DESCRIBE_STATE_MACHINE -> stateMachines.describe(arguments);
            case DESCRIBE_STATE_MACHINE_ALIAS -> aliases.describe(arguments);
            case LIST_ACTIVITIES -> activities.list(arguments, moment);
            case LIST_STATE_MACHINE_ALIASES -> aliases.list(arguments, moment);
            case LIST_STATE_MACHINE_VERSIONS -> versions.list(arguments, moment);
            case LIST_STATE_MACHINES -> stateMachines.list(arguments, moment);
            case LIST_TAGS_FOR_RESOURCE -> tags.list(arguments);
            default ->
                throw new IllegalArgumentException(
                        "Expected one of %s, but found %s".formatted(OPERATIONS, arguments.operation()));
        };
    }

    /** Whether there is such a machine or activity. */
    public boolean has(Arn arn) {
        return machines.has(arn) || activities.has(arn);
    }

    public boolean hasActivity(Arn arn) {
        return activities.has(arn);
    }

    /**
     * The revision that an execution of a machine, a version or an alias is to run.
     *
     * @param draw 0 to 99, asked only to choose among an alias's versions
     * @throws dev.clix.workflow.WorkflowException InvalidArn, StateMachineDoesNotExist, StateMachineDeleting
     */
    public Target target(Arn arn, IntSupplier draw) {
        var machine = machines.of(arn);
        if (machine.isDeleting()) throw Refusals.deleting(machine.arn());
        if (arn.qualifier().isEmpty())
            return new Target(machine.arn(), machine.type(), machine.revision(), Optional.empty(), Optional.empty());
        return arn.version()
                .map(number -> ofVersion(machine, number, Optional.empty()))
                .orElseGet(() -> ofAlias(machine, arn, draw.getAsInt()));
    }

    /**
     * The revision an execution was begun with: the machine's current one, or a version's, also while it is being
     * deleted.
     */
    public Target was(Arn arn, Optional<String> aliasArn) {
        var machine = machines.of(arn);
        return arn.version()
                .map(number -> ofVersion(machine, number, aliasArn))
                .orElseGet(() -> new Target(
                        machine.arn(), machine.type(), machine.revision(), Optional.empty(), Optional.empty()));
    }

    private static Target ofAlias(Machine machine, Arn arn, int drawn) {
        var alias = machine.aliases().get(arn.qualifier().orElseThrow());
        if (alias == null) throw Refusals.noMachine(arn);
        return ofVersion(machine, alias.choose(drawn), Optional.of(arn.toString()));
    }

    private static Target ofVersion(Machine machine, int number, Optional<String> aliasArn) {
        var arn = machine.arn().qualified(Integer.toString(number));
        var version = machine.versions().get(number);
        if (version == null) throw Refusals.noMachine(arn);
        return new Target(machine.arn(), machine.type(), version.revision(), Optional.of(arn.toString()), aliasArn);
    }

    /** @throws WorkflowException StateMachineDoesNotExist, StateMachineTypeNotSupported for EXPRESS machines */
    public void checkStandard(Arn arn) {
        var machine = machines.of(arn);
        boolean isKnown = arn.version()
                .map(machine.versions()::containsKey)
                .orElseGet(() ->
                        arn.qualifier().map(machine.aliases()::containsKey).orElse(true));
        if (!isKnown) throw Refusals.noMachine(arn);
        if (machine.type() == MachineType.EXPRESS)
            throw new WorkflowException(
                    Code.STATE_MACHINE_TYPE_NOT_SUPPORTED,
                    "This operation is not supported by this type of state machine");
    }

    /** Takes a machine away whose deletion waited for its last execution. */
    public void closed(Arn machine) {
        evolution.closed(machine);
    }
}
