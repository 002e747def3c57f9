package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.time.TimeSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An execution in the world: passes signals on, one at a time, and keeps the world true to what it asks. */
final class RunningExecution extends ExecutionRegistry.Entry implements Mailbox.Owner {
    private static final Logger LOG = LoggerFactory.getLogger(RunningExecution.class);

    private final World world;
    private final Beginning beginning;
    private final Life life;
    private final Mailbox mailbox = new Mailbox(this);
    private volatile CompletableFuture<RunningExecution> closed = new CompletableFuture<>();
    /** Completes once everything that has happened is kept. */
    private CompletableFuture<Void> safe = Ledger.SAFE;

    private volatile boolean endsAtNextTransition;
    /** The process before ended between that transition and the end. */
    private boolean endsAtOnce;

    RunningExecution(World world, Beginning beginning) {
        this.world = world;
        this.beginning = beginning;
        this.life = new Life(world, this);
    }

    @Override
    public Executor executor() {
        return world.executor();
    }

    /** On the caller's own thread nothing is left to do when time could move. */
    @Override
    public TimeSource.Hold busyHold() {
        return world.executor() instanceof Trampoline
                ? () -> {}
                : world.time().hold(identity().executionArn());
    }

    Identity identity() {
        return beginning.identity();
    }

    SimulatedMachine machine() {
        return beginning.machine();
    }

    Optional<String> traceHeader() {
        return beginning.traceHeader();
    }

    String inputText() {
        return beginning.inputText();
    }

    Optional<MockedCase> mocks() {
        return beginning.mocks();
    }

    Optional<Origin> origin() {
        return beginning.origin();
    }

    /** Completes once it has ended. */
    CompletableFuture<RunningExecution> closed() {
        return closed;
    }

    Optional<String> mapRunArn() {
        return machine().mapRunArn();
    }

    /** Its machine is being deleted: it goes on to its next transition, and no further. */
    void endAtNextTransition() {
        endsAtNextTransition = true;
    }

    boolean isOfDeletedMachine() {
        return endsAtNextTransition;
    }

    CompletableFuture<StartedExecution> start(JsonNode input) {
        return ask(unused -> startedBy(input));
    }

    /** Only from {@link #ask}. It starts once, whoever comes first. */
    StartedExecution startedBy(JsonNode input) {
        decide(new Signal.Start(input, identity()));
        return new StartedExecution(identity().executionArn(), brief().startDate());
    }

    /** Like {@link #tell}, for those who need no answer. */
    void signal(Signal signal) {
        mailbox.post(() -> decide(signal));
    }

    /** @return whether the signal decided anything; not, when it came too late */
    CompletableFuture<Boolean> tell(Signal signal) {
        return ask(running -> running.decide(signal));
    }

    /** Looks at the execution when it is at rest. What the question throws fails the answer. */
    <T> CompletableFuture<T> ask(Function<RunningExecution, T> question) {
        var answer = new CompletableFuture<T>();
        mailbox.post(() -> afterwards(answer, answered(question, answer)));
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

    /** Only from {@link #ask}. */
    Execution execution() {
        return life.execution();
    }

    /** Only from {@link #ask}. */
    Outcome outcome() {
        return life.outcome();
    }

    /** Only from {@link #ask}. */
    List<HistoryEvent> history() {
        return life.history();
    }

    /** Its map runs, by the ids of their MapRunStarted. Only from {@link #ask}. */
    NavigableMap<Long, MapRunShown> mapRuns() {
        return life.mapRuns();
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
            life.duties().handedOver(task);
            afterwards(
                    worker.answer,
                    () -> worker.answer.complete(
                            Optional.of(new ActivityTask(token, input.get().toString()))));
        });
    }

    /**
     * Tells what it waits for, or a task of it does; from any thread.
     *
     * @param task 0 for all of it
     * @return empty while it is not at rest
     */
    Optional<Waiting> waiting(long task) {
        return mailbox.ifAtRest(() -> life.waiting(task));
    }

    private Optional<JsonNode> offeredInput(long task) {
        return execution().offered(task).map(Command.OfferTask::input);
    }

    private boolean decide(Signal signal) {
        var events = live(signal);
        if (isItsEnd(events)) stop();
        return !events.isEmpty();
    }

    private boolean isItsEnd(List<HistoryEvent> events) {
        return endsAtNextTransition && events.stream().anyMatch(event -> event.fact() instanceof StateFact);
    }

    private void stop() {
        live(new Signal.Stop(Optional.empty(), Optional.empty()));
    }

    private List<HistoryEvent> live(Signal signal) {
        var events = life.decide(signal);
        if (events.isEmpty()) return events;
        safe = world.ledger().happened(number(), events);
        world.listener().happened(identity(), events);
        life.follow();
        if (!brief().isOpen()) close();
        return events;
    }

    @Override
    public void atRest() {
        life.armTimers();
    }

    private void close() {
        var ended = closed;
        var bytes = HistoryWeight.of(life.history());
        afterwards(ended, () -> close(ended, bytes));
    }

    private void close(CompletableFuture<RunningExecution> ended, long bytes) {
        ended.complete(this);
        world.executions().closed(this, bytes);
        if (mapRunArn().isEmpty()) world.registry().closed(machine().arn());
    }

    /**
     * Begins again where it failed. Only from {@link #ask}.
     *
     * @return why not
     * @throws WorkflowException ExecutionLimitExceeded
     */
    Optional<String> redrive(Optional<String> clientToken) {
        var refusal = Redrive.refusal(this, world.time().now());
        if (refusal.isEmpty()) {
            world.executions().reopen(this);
            reopen();
            decide(new Signal.Redrive(clientToken));
        }
        return refusal;
    }

    private void reopen() {
        closed = new CompletableFuture<>();
        world.executions().reopened(this);
    }

    private void afterwards(CompletableFuture<?> told, Runnable telling) {
        world.ledger().onceSafe(safe, told, telling, mailbox::afterwards);
    }

    /** Lives through what has happened before, without a sign of it to the world. */
    void replay(List<HistoryEvent> events) {
        life.replay(events);
        endsAtOnce = isItsEnd(events);
        if (closed.isDone() && brief().isOpen()) reopen();
        else if (!closed.isDone() && !brief().isOpen()) close(closed, HistoryWeight.of(life.history()));
    }

    /** Before any {@link #resume}: executions of a test case share its answers. */
    void askMocksAgain() {
        life.duties().askMocksAgain();
    }

    /** Makes the world true to an execution that was replayed; one that was not even started is. */
    void resume() {
        mailbox.post(() -> {
            if (execution().isStarted()) life.duties().resume();
            else decide(new Signal.Start(JsonTexts.recall(inputText()), identity()));
            if (endsAtOnce) stop();
        });
    }
}
