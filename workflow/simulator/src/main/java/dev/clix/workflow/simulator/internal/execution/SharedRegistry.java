package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.Uuids;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.simulator.internal.execution.ExecutionIndex.Filter;
import dev.clix.workflow.simulator.internal.registry.Arn;
import dev.clix.workflow.simulator.internal.registry.CallContext;
import dev.clix.workflow.simulator.internal.registry.Change;
import dev.clix.workflow.simulator.internal.registry.Registry;
import dev.clix.workflow.simulator.internal.registry.RegistryEvent;
import dev.clix.workflow.simulator.internal.registry.RegistryFact;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ActivityCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ActivityDeleted;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineCreated;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.StateMachineDeletionStarted;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.spec.SimulatedMachine;
import dev.clix.workflow.simulator.internal.task.ActivityRegistry;
import dev.clix.workflow.time.TimeSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The registry among threads: one call at a time, with the time and what is drawn. */
public final class SharedRegistry {
    private static final int PERCENT = 100;
    private static final int PARSED_MAX = 1_000;

    private final Registry registry;
    private final ActivityRegistry activities;
    private final ExecutionRegistry executions;
    private final JournalWriter journal;
    private final TimeSource time;
    private final RandomGenerator random;
    /** Whether a machine was ever deleted: it may wait for the end of its last execution. */
    private volatile boolean deleting;

    /** Completes once all facts so far are safe; callers are told of them after that only. */
    private CompletableFuture<Void> safe = CompletableFuture.completedFuture(null);

    private final SubjectNumbers subjects = new SubjectNumbers();
    private final Map<Origin, RunningExecution> alreadyBegun = new HashMap<>(0);
    private final Map<String, Arn> parsed = new HashMap<>();
    private final Map<String, SimulatedMachine> machines = new HashMap<>();

    public SharedRegistry(
            Registry registry,
            ActivityRegistry activities,
            ExecutionRegistry executions,
            JournalWriter journal,
            TimeSource time,
            RandomGenerator random) {
        this.registry = registry;
        this.activities = activities;
        this.executions = executions;
        this.journal = journal;
        this.time = time;
        this.random = random;
    }

    /**
     * Changes what is registered, and answers once that is safe.
     *
     * @throws WorkflowException in AWS's words
     */
    public synchronized <Q, A> CompletableFuture<A> change(Function<Registry, Change<Q, A>> operation, Q request) {
        var moment = moment();
        var change = operation.apply(registry);
        // A deletion is accepted by a full journal, since it makes room.
        if (!change.makesRoom()) journal.checkOpen();
        var answer = registry.change(change, request, moment);
        follow(answer.events());
        if (journal.isKept()) keep(answer.events());
        return journal.once(safe, answer.answer());
    }

    /**
     * Answers a question once all that led to the answer is safe.
     *
     * @throws WorkflowException in AWS's words
     */
    public synchronized <A> CompletableFuture<A> ask(BiFunction<Registry, CallContext, A> question) {
        return journal.once(safe, question.apply(registry, moment()));
    }

    private CallContext moment() {
        var drawn = Uuids.random(random).toString();
        return new CallContext(time.now().truncatedTo(ChronoUnit.MILLIS), drawn);
    }

    private void keep(List<RegistryEvent> events) {
        if (events.isEmpty()) return;
        var subject = subject(events);
        safe = journal.changed(subjects.number(subject), events);
        forgetDeleted(subject);
    }

    /** The machine or activity that the events of a call are about. */
    private static String subject(List<RegistryEvent> events) {
        return events.get(0).fact().subject();
    }

    private void forgetDeleted(String arn) {
        if (!registry.has(Arn.of(arn))) subjects.delete(arn);
    }

    /**
     * Applies the events of a call that was answered before: they lead to the same registry.
     *
     * @param number the subject's number then; the events that created it may be gone with it when it was deleted, and
     *     then these are ignored
     */
    public synchronized void restore(long number, List<RegistryEvent> events) {
        if (!isCreation(events.get(0).fact()) && !subjects.knows(number)) return;
        events.forEach(registry::apply);
        follow(events);
        subjects.restore(subject(events), number);
        forgetDeleted(subject(events));
    }

    private static boolean isCreation(RegistryFact fact) {
        return fact instanceof StateMachineCreated || fact instanceof ActivityCreated;
    }

    /** A call in a journal of the first schema leads to what it led to then, and is held against no rule. */
    public synchronized void restore(long number, Arguments call, CallContext moment) {
        var events = registry.decide(call, moment);
        if (!events.isEmpty()) restore(number, events);
    }

    /** The numbers of all machines and activities that facts have to be kept of. */
    public synchronized Set<Long> kept(Set<String> referredTo) {
        return subjects.kept(referredTo);
    }

    private void follow(List<RegistryEvent> events) {
        for (var event : events) {
            if (event.fact() instanceof ActivityCreated created) activities.create(created.activityArn());
            if (event.fact() instanceof ActivityDeleted deleted) activities.delete(deleted.activityArn());
            if (event.fact() instanceof StateMachineDeletionStarted started) endExecutions(started.stateMachineArn());
        }
    }

    /** Executions of a machine that is being deleted end at their next transition. */
    private void endExecutions(String machineArn) {
        deleting = true;
        executions.all(machineArn, Filter.ALL).forEach(RunningExecution::endAtNextTransition);
        // The last one may have ended before anybody was looking for it.
        registry.closed(Arn.of(machineArn));
    }

    /** The task that started the execution in the process before will start it again, and then gets the same one. */
    public synchronized void rememberBegun(Origin origin, RunningExecution execution) {
        alreadyBegun.put(origin, execution);
    }

    synchronized Optional<RunningExecution> alreadyBegun(Origin origin) {
        return Optional.ofNullable(alreadyBegun.remove(origin));
    }

    /** @param isNew whether it was begun now, or had the ARN before */
    record Begun(RunningExecution execution, boolean isNew) {}

    /**
     * Enters an execution of a machine, version or alias among the others. Updates of its machine come before it or
     * after it, here and in the journal.
     *
     * @throws WorkflowException in AWS's words
     */
    synchronized Begun begin(String arn, Optional<Origin> origin, Function<SimulatedMachine, RunningExecution> make) {
        var before = origin.flatMap(this::alreadyBegun);
        if (before.isPresent()) return new Begun(before.get(), true);
        journal.checkOpen();
        var running = make.apply(require(arn));
        var present = executions.add(running);
        if (present.isPresent()) return new Begun(present.get(), false);
        journal.begun(running);
        return new Begun(running, true);
    }

    /** The machine an execution was begun with. */
    public synchronized SimulatedMachine machineBegunWith(String arn, Optional<String> aliasArn) {
        var target = registry.begunWith(Arn.of(arn), aliasArn);
        return SimulatedMachine.of(target);
    }

    /**
     * The machine that an execution of a machine, version or alias is to run.
     *
     * @throws WorkflowException in AWS's words
     */
    public synchronized SimulatedMachine require(String arn) {
        var target = registry.target(parsed(arn), () -> random.nextInt(PERCENT));
        var last = machines.get(arn);
        if (last != null && last.runs(target)) return last;
        var machine = SimulatedMachine.of(target);
        if (machines.size() == PARSED_MAX) machines.clear();
        machines.put(arn, machine);
        return machine;
    }

    /** Every execution names its machine, and there are few: each is read once. */
    private Arn parsed(String arn) {
        var known = parsed.get(arn);
        if (known != null) return known;
        var read = Arn.parse(arn, "stateMachine");
        if (parsed.size() == PARSED_MAX) parsed.clear();
        parsed.put(arn, read);
        return read;
    }

    /** @throws WorkflowException in AWS's words, also when it is of the EXPRESS type */
    public synchronized Arn requireStandard(String arn) {
        var parsed = Arn.parse(arn, "stateMachine");
        registry.checkStandard(parsed);
        return parsed;
    }

    /** Most executions end while their machine is not being deleted. */
    void closed(String machineArn) {
        if (deleting) closedOfDeleted(machineArn);
    }

    private synchronized void closedOfDeleted(String machineArn) {
        registry.closed(parsed(machineArn));
        forgetDeleted(machineArn);
    }
}
