package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * The state machines with their revisions, versions and aliases, the activities and the tags of an account and region. A call
 * is decided here into facts, which are then applied; facts from a journal are applied alone. Tells which revision an
 * execution is to run. Not thread-safe: its owner calls it from one thread at a time.
 */
public final class Registry {
    private final Machines machines;
    private final StateMachineCalls stateMachines;
    private final VersionCalls versions;
    private final AliasCalls aliases;
    private final ActivityCalls activities;
    private final TagCalls tags;
    private final RegistryEvolution evolution;

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
    }

    public StateMachineCalls stateMachines() {
        return stateMachines;
    }

    public VersionCalls versions() {
        return versions;
    }

    public AliasCalls aliases() {
        return aliases;
    }

    public ActivityCalls activities() {
        return activities;
    }

    public TagCalls tags() {
        return tags;
    }

    /**
     * Changes what is registered, and answers.
     *
     * @param change one of this registry's
     * @throws dev.clix.workflow.WorkflowException a refusal; nothing has changed then
     */
    public <Q, A> RegistryAnswer<A> change(Change<Q, A> change, Q request, CallContext moment) {
        change.check().accept(request);
        var events = events(change.decide().apply(request, moment), moment);
        events.forEach(this::apply);
        return new RegistryAnswer<>(change.answer().apply(request, moment), events);
    }

    /**
     * The facts of a call that was accepted before: it is held against no rule, and nothing is changed yet.
     *
     * @param arguments of an operation that changes what is registered
     */
    public List<RegistryEvent> decide(Arguments arguments, CallContext moment) {
        return events(new RecalledCalls(this).decide(arguments, moment), moment);
    }

    private static List<RegistryEvent> events(List<RegistryFact> facts, CallContext moment) {
        return facts.stream().map(fact -> new RegistryEvent(moment.now(), fact)).toList();
    }

    /** Changes what is registered, and refuses nothing. */
    public void apply(RegistryEvent event) {
        evolution.apply(event);
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
    public Target begunWith(Arn arn, Optional<String> aliasArn) {
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
