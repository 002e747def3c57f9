package dev.clix.workflow.simulator.internal.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.AcceptedJson;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.BrokenDecision;
import dev.clix.workflow.interpreter.Command.RunChild;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Interpreter;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.simulator.internal.map.MapRunProgress;
import dev.clix.workflow.simulator.internal.map.MapRuns;
import dev.clix.workflow.simulator.internal.spec.ExecutionSpec;
import dev.clix.workflow.simulator.internal.spec.ExecutionView;
import dev.clix.workflow.simulator.internal.spec.Outcome;
import dev.clix.workflow.simulator.internal.spec.SimulatedMachine;
import dev.clix.workflow.simulator.internal.spec.StatusSnapshot;
import dev.clix.workflow.simulator.internal.task.ActivityQueue;
import dev.clix.workflow.simulator.internal.task.TaskOwner;
import dev.clix.workflow.time.TimeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An execution as an actor. Signals and questions are letters in its mailbox, read one at a time: a signal is decided,
 * the facts that follow are journaled, and the commands that changed are carried out. Callers are told once the facts
 * are safe.
 *
 * <p>An execution that has ended keeps its history only, since thousands are remembered; its state is replayed when it
 * is asked for.
 */
public final class RunningExecution implements Runnable, TaskOwner, ExecutionView {
    private static final Logger LOG = LoggerFactory.getLogger(RunningExecution.class);
    /** Nothing is ever added to it. */
    private static final Deque<HandlerCall> NO_CALLS = new ArrayDeque<>(1);

    private static final Runnable NOTHING = () -> {};

    private final SimulatorContext context;
    private final ExecutionSpec spec;

    // The mailbox: small while it is empty.
    private boolean busy;
    /** Empty: both are the end. */
    private Letter first = Letter.NONE;

    private Letter last = Letter.NONE;
    private TimeSource.Hold held = TimeSource.Hold.NONE;
    private List<Runnable> afterwards = List.of();
    private Deque<HandlerCall> calls = NO_CALLS;
    /** How many handlers are at work, each on the thread that called it. */
    private int calling;

    private boolean hasMadeWay;

    // Fields that only the registry changes, kept here to save memory.
    /** Which of all executions it is: executions may have the ARN of one that is forgotten, but never its number. */
    public long number;

    boolean isListed;
    volatile StatusSnapshot snapshot = StatusSnapshot.UNSTARTED;
    /** How often it waits to be forgotten: once for each time it has ended. */
    int ends;
    /** The heap that the history takes, in bytes; from the first end on. */
    long weight;

    List<String> mapRunArns = List.of();

    // State that only letters change.
    private final List<HistoryEvent> history = new ArrayList<>(0);
    /** The history replayed; empty when it has not been asked for since the execution ended. */
    private Optional<Execution> state = Optional.empty();
    /** Many executions ask nothing of the world. */
    private Optional<CommandExecutor> commands = Optional.empty();
    /** Most are never asked for theirs. */
    private Optional<MapRuns> mapRuns = Optional.empty();
    /** Completes once everything that has happened is kept. */
    private CompletableFuture<Void> safe = JournalWriter.SAFE;

    private volatile CompletableFuture<RunningExecution> closed = new CompletableFuture<>();
    private volatile boolean endsAtNextTransition;
    /** The process before ended between that transition and the end. */
    private boolean endsAtOnce;

    public RunningExecution(SimulatorContext context, ExecutionSpec spec) {
        this.context = context;
        this.spec = spec;
    }

    // From any thread

    public long number() {
        return number;
    }

    /** Its status and dates, for lists: without waiting for its rest. */
    @Override
    public StatusSnapshot snapshot() {
        return snapshot;
    }

    /** Not the object's own, which would make its lock a large one. */
    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public ExecutionSpec spec() {
        return spec;
    }

    @Override
    public Identity identity() {
        return spec.identity();
    }

    public SimulatedMachine machine() {
        return spec.machine();
    }

    @Override
    public String machineArn() {
        return machine().arn();
    }

    public Optional<String> mapRunArn() {
        return machine().mapRunArn();
    }

    /** The spec of a child execution of one of its distributed Maps. */
    @Override
    public ExecutionSpec child(RunChild command) {
        return spec.child(command, number(), context.arns());
    }

    /** Completes once it has ended. */
    public CompletableFuture<RunningExecution> closed() {
        return closed;
    }

    /** Its machine is being deleted: it goes on to its next transition, and no further. */
    void endAtNextTransition() {
        endsAtNextTransition = true;
    }

    boolean isOfDeletedMachine() {
        return endsAtNextTransition;
    }

    /**
     * Tells what it waits for, or a task of it does.
     *
     * @param task 0 for all of it
     * @return empty while it is not at rest
     */
    Optional<AwaitedParties> waiting(long task) {
        return ifAtRest(() -> snapshot().isOpen() && commands.isPresent()
                ? commands.get().waiting(task)
                : AwaitedParties.FOR_NOTHING);
    }

    /** @return the tasks that wait for their answers; empty while it is not at rest */
    Optional<List<AwaitedTask>> openTasks() {
        return ifAtRest(() ->
                snapshot().isOpen() && commands.isPresent() ? commands.get().openTasks() : List.of());
    }

    CompletableFuture<StartedExecution> start(JsonNode input) {
        return ask(unused -> startedBy(input));
    }

    /** Like {@link #tell}, for those who need no answer. */
    @Override
    public void signal(Signal signal) {
        post(() -> decide(signal));
    }

    /** @return whether the signal decided anything; not, when it came too late */
    @Override
    public CompletableFuture<Boolean> tell(Signal signal) {
        return ask(running -> running.decide(signal));
    }

    /** Looks at the execution when it is at rest. An exception of the question fails the answer. */
    public <T> CompletableFuture<T> ask(Function<RunningExecution, T> question) {
        var answer = new CompletableFuture<T>();
        post(() -> onceSafe(answer, answered(question, answer)));
        return answer;
    }

    private <T> Runnable answered(Function<RunningExecution, T> question, CompletableFuture<T> answer) {
        try {
            var answered = question.apply(this);
            return () -> answer.complete(answered);
        } catch (WorkflowException refused) {
            return () -> answer.completeExceptionally(refused);
        } catch (RuntimeException bug) {
            LOG.error("{} cannot answer because of a bug", identity().executionArn(), bug);
            return () -> answer.completeExceptionally(bug);
        }
    }

    /** Gives a task to a worker whose turn it is, if the task still stands. */
    @Override
    public void handOver(long task, ActivityQueue.Worker worker, ActivityQueue queue) {
        post(() -> {
            var offered = state().offered(task);
            var token = context.tokens().next();
            if (offered.isEmpty() || !decide(new Signal.TaskTaken(task, worker.name, Optional.of(token)))) {
                afterwards(() -> queue.turnAway(worker));
                return;
            }
            commands().handedOver(task, Optional.of(queue));
            var told = new ActivityTask(token, offered.get().input().toString());
            onceSafe(worker.answer, () -> worker.answer.complete(Optional.of(told)));
        });
    }

    // Only from a question

    /** It starts once, whoever comes first. */
    StartedExecution startedBy(JsonNode input) {
        decide(new Signal.Start(input, identity()));
        return new StartedExecution(identity().executionArn(), snapshot().startDate());
    }

    public List<HistoryEvent> history() {
        return history;
    }

    public Execution state() {
        if (state.isEmpty()) state = Optional.of(replayed());
        return state.get();
    }

    private Execution replayed() {
        var replayed = Execution.replay(machine().machine(), context.limits(), history);
        replayed.drainChanges(); // followed before
        return replayed;
    }

    public Outcome outcome() {
        return snapshot().isOpen() ? Outcome.OPEN : Outcome.of(history);
    }

    /** Its map runs, by the ids of their MapRunStarted. */
    public NavigableMap<Long, MapRunProgress> mapRuns() {
        if (mapRuns.isEmpty()) mapRuns = Optional.of(new MapRuns());
        return mapRuns.get().of(history);
    }

    /** The tasks and timers it waits for. */
    public List<OpenWait> waits() {
        return snapshot().isOpen() && commands.isPresent() ? new OpenWaits(this, commands.get()).list() : List.of();
    }

    /**
     * Begins again where it failed.
     *
     * @return why not
     * @throws WorkflowException ExecutionLimitExceeded
     */
    public Optional<String> redrive(Optional<String> clientToken) {
        var refusal = Redrive.refusal(this, context.time().now());
        if (refusal.isEmpty()) {
            context.executions().reopen(this);
            closed = new CompletableFuture<>();
            decide(new Signal.Redrive(clientToken));
        }
        return refusal;
    }

    // Decisions, and what follows from them

    private boolean decide(Signal signal) {
        var events = decideAndCarryOut(signal);
        if (isItsEnd(events)) stop();
        return !events.isEmpty();
    }

    private boolean isItsEnd(List<HistoryEvent> events) {
        return endsAtNextTransition && events.stream().anyMatch(event -> event.fact() instanceof StateFact);
    }

    private void stop() {
        decideAndCarryOut(new Signal.Stop(Optional.empty(), Optional.empty()));
    }

    /**
     * @return the facts that follow from the signal; none when it came too late, so that no history has to be replayed
     *     for it
     */
    private List<HistoryEvent> decideAndCarryOut(Signal signal) {
        if (!snapshot().isOpen()) return List.of();
        var events = decided(signal);
        remember(events);
        if (events.isEmpty()) return events;
        if (snapshot().isStale(state())) takeSnapshot();
        safe = context.journal().appendEvents(number(), events);
        context.listener().happened(identity(), events);
        carryOut();
        if (!snapshot().isOpen()) close();
        return events;
    }

    private List<HistoryEvent> decided(Signal signal) {
        try {
            return Interpreter.decide(state(), signal, context.decisionContext());
        } catch (BrokenDecision broken) {
            LOG.error("{} failed on a bug", identity().executionArn(), broken);
            return broken.events();
        }
    }

    private void remember(List<HistoryEvent> events) {
        history.addAll(events);
        for (var event : events)
            if (event.fact() instanceof MapRunFact.MapRunStarted begun)
                context.executions().began(begun.mapRunArn(), this);
    }

    private void takeSnapshot() {
        var next = StatusSnapshot.of(state());
        if (next.isListedLike(snapshot)) snapshot = next;
        else context.executions().updateSnapshot(this, next);
    }

    private CommandExecutor commands() {
        if (commands.isEmpty()) commands = Optional.of(new CommandExecutor(context, this));
        return commands.get();
    }

    /** A command that lapsed in the same decision never has any effect. */
    private void carryOut() {
        if (snapshot().isOpen() || commands.isPresent()) state().drainChanges().forEach(commands()::carryOut);
        if (!snapshot().isOpen()) letGo();
    }

    private void letGo() {
        state = Optional.empty();
        commands = Optional.empty();
    }

    private void close() {
        var ended = closed;
        var bytes = HistoryWeight.of(spec().inputText(), history);
        onceSafe(ended, () -> close(ended, bytes));
    }

    private void close(CompletableFuture<RunningExecution> ended, long bytes) {
        ended.complete(this);
        context.executions().closed(this, bytes);
        if (mapRunArn().isEmpty()) context.registry().closed(machine().arn());
    }

    /** Tells callers once the facts are safe and the mailbox is free, since a caller may make its next call there. */
    private void onceSafe(CompletableFuture<?> told, Runnable telling) {
        context.journal().onceSafe(safe, told, telling, this::afterwards);
    }

    // The mailbox: one letter after the other, on whatever thread the executor has for it

    private static final class Letter {
        private static final Letter NONE = new Letter(() -> {});

        private final Runnable action;
        private Letter next = NONE;

        Letter(Runnable action) {
            this.action = action;
        }
    }

    private void post(Runnable letter) {
        if (add(new Letter(letter))) context.executor().execute(this);
    }

    /** @return whether a reader has to be started */
    private synchronized boolean add(Letter letter) {
        append(letter);
        if (busy) return false;
        busy = true;
        held = busyHold();
        return true;
    }

    private synchronized void append(Letter letter) {
        if (first == Letter.NONE) first = letter;
        else last.next = letter;
        last = letter;
    }

    private synchronized Letter poll() {
        var letter = first;
        if (letter != Letter.NONE) first = letter.next;
        if (first == Letter.NONE) last = Letter.NONE;
        return letter;
    }

    private synchronized void free() {
        busy = false;
    }

    private synchronized boolean retake() {
        if (busy || first == Letter.NONE) return false;
        busy = true;
        return true;
    }

    /** Keeps time from skipping while something is left to do: another thread may wait for it to move. */
    private TimeSource.Hold busyHold() {
        return context.time().hold(identity().executionArn());
    }

    /** Looks at what letters change, from any thread: no letter is read meanwhile. It has to be quick, and to post nothing. */
    private synchronized <T> Optional<T> ifAtRest(Supplier<T> look) {
        return busy || calling > 0 ? Optional.empty() : Optional.of(look.get());
    }

    /** Runs something once the mailbox is free again. Only to be called from a letter. */
    private void afterwards(Runnable action) {
        if (afterwards.isEmpty()) afterwards = new ArrayList<>(2);
        afterwards.add(action);
    }

    /** A bug stops what it happens in, and no letter after it. */
    private static void run(Runnable letter) {
        try {
            letter.run();
        } catch (RuntimeException bug) {
            LOG.error("Expected a letter to be read, but it failed", bug);
        }
    }

    /** For the executor only. */
    @Override
    public void run() {
        var hold = held; // until nothing is left to do, without a gap in which time could skip
        do {
            for (var letter = poll(); letter != Letter.NONE; letter = poll()) run(letter.action);
            if (calls.isEmpty()) run(() -> commands.ifPresent(CommandExecutor::armTimers));
            var call = nextCall();
            var actions = afterwards;
            afterwards = List.of();
            free();
            actions.forEach(Runnable::run);
            run(call);
        } while (retake());
        hold.close();
    }

    // Handlers, which are called while the mailbox is free

    /**
     * @param taken that the task has begun
     * @param handler does it, and returns the telling of its answer, which is read as a letter
     */
    private record HandlerCall(Signal.TaskTaken taken, Supplier<Runnable> handler) {}

    /**
     * Has a handler called, in turn, once all letters are read. Letters of others are read meanwhile, so that a handler may
     * call the API back, on this execution, too, and wait for the answer. Only to be called from a letter.
     */
    void call(Signal.TaskTaken taken, Supplier<Runnable> handler) {
        if (calls == NO_CALLS) calls = new ArrayDeque<>(2);
        calls.add(new HandlerCall(taken, handler));
    }

    /**
     * Begins the next call. While a handler is at work it makes way first: a caller within that handler has its answer by
     * now, and calls need not pile up on the stack.
     */
    private Runnable nextCall() {
        hasMadeWay = !calls.isEmpty() && !hasMadeWay && isCalling();
        if (hasMadeWay) return () -> post(NOTHING);
        if (calls.isEmpty()) return NOTHING;
        var call = calls.remove();
        run(() -> decide(call.taken()));
        beginCalling();
        return () -> make(call);
    }

    private synchronized boolean isCalling() {
        return calling > 0;
    }

    private synchronized void beginCalling() {
        calling++;
    }

    /** No reader has to be started for the answer: the thread that has called looks into the mailbox next. */
    private void make(HandlerCall call) {
        var answer = NOTHING;
        try {
            answer = call.handler().get();
        } finally {
            endCalling(new Letter(answer));
        }
    }

    private synchronized void endCalling(Letter answer) {
        calling--;
        append(answer);
    }

    // After a new start

    /** Lives through what has happened before, without a sign of it to the world. */
    public void replay(List<HistoryEvent> events) {
        var replayed = state();
        remember(events);
        events.forEach(replayed::evolve);
        commands().replay(replayed.drainChanges());
        takeSnapshot();
        endsAtOnce = isItsEnd(events);
        if (snapshot().isOpen()) reopenIfClosed();
        else closeIfOpen();
    }

    private void reopenIfClosed() {
        if (closed.isDone()) closed = new CompletableFuture<>();
    }

    private void closeIfOpen() {
        letGo();
        if (!closed.isDone()) close(closed, HistoryWeight.of(spec().inputText(), history));
    }

    /** Before any {@link #resume}: executions of a test case share its answers. */
    public void askMocksAgain() {
        commands().askMocksAgain();
    }

    /** Makes the world true to an execution that was replayed; one that was not even started is. */
    public void resume() {
        post(() -> {
            if (state().isStarted()) commands().resume();
            else decide(new Signal.Start(AcceptedJson.read(spec.inputText()), identity()));
            if (endsAtOnce) stop();
        });
    }
}
