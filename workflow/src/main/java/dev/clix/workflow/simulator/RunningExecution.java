package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.BrokenDecision;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Interpreter;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An execution in the world: passes signals on, one at a time, and keeps the world true to what it asks. */
final class RunningExecution {
    private static final Logger LOG = LoggerFactory.getLogger(RunningExecution.class);

    private final World world;
    private final Beginning beginning;
    private final Execution execution;
    private final Mailbox mailbox;
    private final Duties duties;
    private final List<HistoryEvent> history = new ArrayList<>();
    private volatile CompletableFuture<RunningExecution> closed = new CompletableFuture<>();
    /** Completes once everything that has happened is kept. */
    private CompletableFuture<Void> safe = CompletableFuture.completedFuture(null);

    private volatile long number;
    private volatile boolean endsAtNextTransition;
    /** The process before ended between that transition and the end. */
    private boolean endsAtOnce;

    private volatile Brief brief = Brief.UNSTARTED;

    RunningExecution(World world, Beginning beginning) {
        this.world = world;
        this.beginning = beginning;
        this.execution = new Execution(beginning.machine().machine(), world.limits());
        this.duties = new Duties(world, this);
        this.mailbox = new Mailbox(world.executor(), this::busyHold, duties::armTimers);
    }

    /** On the caller's own thread nothing is left to do when time could move. */
    private TimeSource.Hold busyHold() {
        return world.executor() instanceof Trampoline
                ? () -> {}
                : world.time().hold("execution " + identity().executionArn());
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

    /** Which of all executions it is: executions may have the ARN of one that is forgotten, but never its number. */
    long number() {
        return number;
    }

    /** Only the registry numbers it, before anybody else knows of it. */
    void numbered(long given) {
        number = given;
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

    /** Whether it was started by this version or alias. */
    boolean isOf(String qualifiedArn) {
        return machine().versionArn().filter(qualifiedArn::equals).isPresent()
                || machine().aliasArn().filter(qualifiedArn::equals).isPresent();
    }

    /** How it stands, for lists: from any thread, without waiting for its rest. */
    Brief brief() {
        return brief;
    }

    CompletableFuture<StartedExecution> start(JsonNode input) {
        return ask(unused -> startedBy(input));
    }

    /** Only from {@link #ask}. It starts once, whoever comes first. */
    StartedExecution startedBy(JsonNode input) {
        decide(new Signal.Start(input, identity()));
        return new StartedExecution(
                identity().executionArn(), execution.startDate().orElseThrow());
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
            duties.handedOver(task);
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
        var events = decided(signal);
        history.addAll(events);
        if (!events.isEmpty()) safe = world.ledger().happened(number, events);
        if (brief.isStale(execution)) brief = Brief.of(execution);
        execution.drainChanges().forEach(duties::follow);
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

    private List<HistoryEvent> decided(Signal signal) {
        try {
            return Interpreter.decide(execution, signal, world.surroundings());
        } catch (BrokenDecision broken) {
            LOG.error("{} failed on a bug", identity().executionArn(), broken);
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
                        else told.completeExceptionally(Ledger.notKept(failure));
                    },
                    world.executor());
    }

    /** Lives through what has happened before, without a sign of it to the world. */
    void replay(List<HistoryEvent> events) {
        history.addAll(events);
        events.forEach(execution::evolve);
        duties.replay(execution.drainChanges());
        brief = Brief.of(execution);
        if (closed.isDone() && !execution.isClosed()) reopen();
        if (execution.isClosed()) closed.complete(this);
        endsAtOnce = isItsEnd(events);
    }

    private JsonNode input() {
        return JsonTexts.parse(inputText(), Code.INVALID_EXECUTION_INPUT, "%s");
    }

    /** Before any {@link #resume}: executions of a test case share its answers. */
    void askMocksAgain() {
        duties.askMocksAgain();
    }

    /** Makes the world true to an execution that was replayed; one that was not even started is. */
    void resume() {
        mailbox.post(() -> {
            if (execution.isStarted()) duties.resume();
            else decide(new Signal.Start(input(), identity()));
            if (endsAtOnce) stop();
        });
    }
}
