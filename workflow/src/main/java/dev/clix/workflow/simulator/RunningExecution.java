package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.BrokenDecision;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Interpreter;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.time.TimeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An execution in the world: passes signals on, one at a time, and keeps the world true to what it asks. */
final class RunningExecution {
    private static final Logger LOG = LoggerFactory.getLogger(RunningExecution.class);

    private final World world;
    private final SimulatedMachine machine;
    private final Identity identity;
    private final String inputText;
    private final Optional<MockedCase> mocks;
    private final Execution execution;
    private final Mailbox mailbox;
    private final TaskDispatch dispatch;
    private final ChildExecutions children;
    private final MapStorage storage;
    private final List<HistoryEvent> history = new ArrayList<>();
    private final List<Command.ArmTimer> unarmed = new ArrayList<>(1);
    private final Map<Long, TimeSource.Cancellable> timers = new HashMap<>(0);
    /** Workers that have a task hold virtual time: what they do takes none of it. */
    private final Map<Long, TimeSource.Hold> inHands = new HashMap<>(0);

    private volatile CompletableFuture<RunningExecution> closed = new CompletableFuture<>();
    /** Completes once everything that has happened is kept. A Map's items are not: they run again with their parent. */
    private CompletableFuture<Void> safe = CompletableFuture.completedFuture(null);

    private volatile boolean endsAtNextTransition;
    private volatile Brief brief = Brief.UNSTARTED;

    /** @param mocks what tasks answer in a test case, before any handler or worker is asked */
    RunningExecution(
            World world, SimulatedMachine machine, Identity identity, String inputText, Optional<MockedCase> mocks) {
        this.world = world;
        this.machine = machine;
        this.identity = identity;
        this.inputText = inputText;
        this.mocks = mocks;
        this.execution = new Execution(machine.machine(), world.limits());
        this.mailbox = new Mailbox(world.executor(), this::busyHold, this::armTimers);
        this.dispatch = new TaskDispatch(world, this);
        this.children = new ChildExecutions(world, this);
        this.storage = new MapStorage(world, this);
    }

    /** On the caller's own thread nothing is left to do when time could move. */
    private TimeSource.Hold busyHold() {
        return world.executor() instanceof Trampoline
                ? () -> {}
                : world.time().hold("execution " + identity.executionArn());
    }

    Identity identity() {
        return identity;
    }

    SimulatedMachine machine() {
        return machine;
    }

    String inputText() {
        return inputText;
    }

    Optional<MockedCase> mocks() {
        return mocks;
    }

    /** Completes once it has ended. */
    CompletableFuture<RunningExecution> closed() {
        return closed;
    }

    Optional<String> mapRunArn() {
        return machine.mapRunArn();
    }

    /** Its machine is being deleted: it goes on to its next transition, and no further. */
    void endAtNextTransition() {
        endsAtNextTransition = true;
    }

    boolean isOfDeletedMachine() {
        return endsAtNextTransition;
    }

    /** Whether it was started by this version or alias. */
    boolean isOf(String qualifiedArn) {
        return machine.versionArn().filter(qualifiedArn::equals).isPresent()
                || machine.aliasArn().filter(qualifiedArn::equals).isPresent();
    }

    /** How it stands, for lists: from any thread, without waiting for its rest. */
    Brief brief() {
        return brief;
    }

    CompletableFuture<StartedExecution> start(JsonNode input) {
        return ask(unused -> {
            decide(new Signal.Start(input, identity));
            return started();
        });
    }

    /** Only from {@link #ask}, once it has started. */
    StartedExecution started() {
        return new StartedExecution(
                identity.executionArn(), execution.startDate().orElse(Instant.EPOCH));
    }

    /** Like {@link #tell}, for those who need no answer. */
    void signal(Signal signal) {
        mailbox.post(() -> decide(signal));
    }

    /** @return whether the signal decided anything; not, when it came too late */
    CompletableFuture<Boolean> tell(Signal signal) {
        var told = new CompletableFuture<Boolean>();
        mailbox.post(() -> {
            var decided = decide(signal);
            afterwards(told, () -> told.complete(decided));
        });
        return told;
    }

    /** Looks at the execution when it is at rest. */
    <T> CompletableFuture<T> ask(Function<RunningExecution, T> question) {
        var answer = new CompletableFuture<T>();
        mailbox.post(() -> {
            var answered = question.apply(this);
            afterwards(answer, () -> answer.complete(answered));
        });
        return answer;
    }

    /** Only from {@link #ask}. */
    Execution execution() {
        return execution;
    }

    /** Only from {@link #ask}. */
    List<HistoryEvent> history() {
        return history;
    }

    /** Gives a task to a worker whose turn it is, if the task still stands. */
    void handOver(long task, ActivityQueue.Worker worker, ActivityQueue queue) {
        mailbox.post(() -> {
            var input = offeredInput(task);
            var token = world.tokens().next();
            if (input.isEmpty() || !decide(new Signal.TaskTaken(task, worker.name, Optional.of(token)))) {
                mailbox.afterwards(() -> queue.turnAway(worker));
                return;
            }
            inHands.put(task, world.time().hold("a worker's activity task of " + identity.executionArn()));
            afterwards(
                    worker.answer,
                    () -> worker.answer.complete(
                            Optional.of(new ActivityTask(token, input.get().toString()))));
        });
    }

    private Optional<JsonNode> offeredInput(long task) {
        return execution.offered(task).map(Command.OfferTask::input);
    }

    private boolean decide(Signal signal) {
        var events = live(signal);
        if (endsAtNextTransition && events.stream().anyMatch(event -> event.fact() instanceof StateFact))
            live(new Signal.Stop(Optional.empty(), Optional.empty()));
        return !events.isEmpty();
    }

    private List<HistoryEvent> live(Signal signal) {
        var events = decided(signal);
        history.addAll(events);
        if (!events.isEmpty() && mapRunArn().isEmpty()) safe = world.ledger().happened(identity.executionArn(), events);
        if (brief.isStale(execution)) brief = Brief.of(execution);
        for (var change : execution.drainChanges()) follow(change);
        if (execution.isClosed() && !events.isEmpty()) close();
        return events;
    }

    private void close() {
        var ended = closed;
        afterwards(ended, () -> ended.complete(this));
    }

    /**
     * Begins again where it failed. Only from {@link #ask}.
     *
     * @return why not
     */
    Optional<String> redrive() {
        var refusal = Redrive.refusal(this, world.time().now());
        if (refusal.isEmpty()) {
            reopen();
            decide(new Signal.Redrive());
        }
        return refusal;
    }

    private void reopen() {
        closed = new CompletableFuture<>();
        world.executions().reopened(this);
    }

    private List<HistoryEvent> decided(Signal signal) {
        try {
            return Interpreter.decide(execution, signal, world.surroundings());
        } catch (BrokenDecision broken) {
            LOG.error("{} failed on a bug", identity.executionArn(), broken);
            return broken.events();
        }
    }

    /** Tells of what happened once it is safe, and that it is not when it cannot be kept. */
    private void afterwards(CompletableFuture<?> told, Runnable action) {
        var kept = safe;
        if (kept.isDone() && !kept.isCompletedExceptionally()) mailbox.afterwards(action);
        else
            kept.whenCompleteAsync(
                    (unused, failure) -> {
                        if (failure == null) action.run();
                        else told.completeExceptionally(new WorkflowException(Code.UNAVAILABLE, "Not kept", failure));
                    },
                    world.executor());
    }

    /** Lives through what has happened before, without a sign of it to the world. */
    void replay(List<HistoryEvent> events) {
        history.addAll(events);
        events.forEach(execution::evolve);
        execution.drainChanges();
        brief = Brief.of(execution);
        if (closed.isDone() && !execution.isClosed()) reopen();
        if (execution.isClosed()) closed.complete(this);
    }

    /** Makes the world true to an execution that was replayed. */
    void resume() {
        mailbox.post(() -> {
            for (var command : execution.commands()) follow(new Command.Change(command, true));
            for (var task : execution.taken()) if (isHandlers(task)) dispatch.offer(task);
        });
    }

    /** Whoever has a token still has it; a function that was at it has died with the process. */
    private static boolean isHandlers(Command.OfferTask task) {
        return task.resource().kind() != TaskResource.Kind.ACTIVITY
                && task.resource().pattern() != TaskResource.Pattern.WAIT_FOR_TASK_TOKEN;
    }

    private void follow(Command.Change change) {
        var command = change.command();
        if (command instanceof Command.ArmTimer timer) follow(timer, change.stands());
        else if (command instanceof Command.OfferTask task) follow(task, change.stands());
        else if (command instanceof Command.HonourToken token) follow(token, change.stands());
        else if (command instanceof Command.RunChild child) follow(child, change.stands());
        else if (command instanceof Command.ReadItems read) {
            if (change.stands()) storage.read(read);
        } else if (command instanceof Command.WriteResults write) {
            if (change.stands()) storage.write(write);
        } else throw new AssertionError("Expected a known command, but found " + command);
    }

    private void follow(Command.ArmTimer timer, boolean stands) {
        if (stands) {
            unarmed.add(timer);
            return;
        }
        var armed = timers.remove(timer.id());
        if (armed != null) armed.cancel();
    }

    /** Only once it rests: most timers of tasks answered at once never have to be armed. */
    private void armTimers() {
        for (var timer : unarmed)
            if (execution.stands(timer))
                timers.put(timer.id(), world.time().at(timer.due(), () -> signal(new Signal.TimerFired(timer.id()))));
        unarmed.clear();
    }

    private void follow(Command.OfferTask task, boolean stands) {
        if (!stands) dispatch.withdraw(task);
        else if (execution.stands(task)) dispatch.offer(task);
    }

    private void follow(Command.RunChild child, boolean stands) {
        if (!stands) children.stop(child);
        else if (execution.stands(child)) children.run(child);
    }

    private void follow(Command.HonourToken token, boolean stands) {
        if (stands) world.tokens().open(token.token(), new TaskTokens.OpenTask(this, token.id()));
        else {
            world.tokens().close(token.token());
            dispatch.close(token.id());
            var hold = inHands.remove(token.id());
            if (hold != null) hold.close();
        }
    }
}
