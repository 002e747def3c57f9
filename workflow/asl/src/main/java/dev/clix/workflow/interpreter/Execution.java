package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An execution as its history tells it. {@link #evolve} is the only way forward.
 *
 * <p>Belongs to one thread at a time. It changes in place: ten thousand waiting branches make the next event no dearer.
 */
public final class Execution {
    private static final Fact.Visitors<Execution, Void> FAMILIES = new Fact.Visitors<>(
            new ExecutionEvolution(),
            new StateEvolution(),
            new TaskEvolution(),
            new ParallelEvolution(),
            new MapEvolution(),
            new MapRunEvolution(),
            new PrivateEvolution());

    private final StateMachine machine;
    private final Limits limits;
    final OpenCommands commands = new OpenCommands();
    final InitialState initial;

    /** How many public events there may be. */
    int eventsMax;

    long sequence;
    long publicId;
    int framesBegun;
    /** How large the variables of all frames under way are together. */
    long variableBytes;

    Optional<Frame> root = Optional.empty();
    Optional<Identity> identity = Optional.empty();
    ExecutionStatus status = ExecutionStatus.RUNNING;
    Optional<Instant> startDate = Optional.empty();
    Optional<Instant> stopDate = Optional.empty();
    Optional<JsonNode> input = Optional.empty();
    Optional<JsonNode> output = Optional.empty();
    Optional<String> error = Optional.empty();
    Optional<String> cause = Optional.empty();
    int redriveCount;
    Optional<Instant> redriveDate = Optional.empty();

    /**
     * The variables and retry counts an execution starts with: none, but for a state that is tested alone.
     *
     * @param variables of the machine's own frame
     * @param retries how often each retrier has tried again already when a state is entered
     */
    record InitialState(Map<String, JsonNode> variables, int retries) {
        static final InitialState EMPTY = new InitialState(Map.of(), 0);
    }

    /** All frames by id; those that have ended are empty places. */
    private final ArrayList<Frame> frames = new ArrayList<>(2);

    /** The fact being applied, and the frame it is of: set before anything looks at them. */
    @SuppressWarnings("NullAway.Init")
    HistoryEvent event;

    @SuppressWarnings("NullAway.Init")
    Frame frame;

    public Execution(StateMachine machine, Limits limits) {
        this(machine, limits, InitialState.EMPTY);
    }

    Execution(StateMachine machine, Limits limits, InitialState initial) {
        this.initial = initial;
        this.machine = machine;
        this.limits = limits;
        this.eventsMax = limits.historyEvents();
    }

    public static Execution replay(StateMachine machine, Limits limits, List<HistoryEvent> history) {
        var execution = new Execution(machine, limits);
        history.forEach(execution::evolve);
        return execution;
    }

    public void evolve(HistoryEvent event) {
        if (event.sequence() != sequence + 1)
            throw new IllegalStateException(
                    "Expected event %s, but found %s".formatted(sequence + 1, event.sequence()));
        sequence = event.sequence();
        if (event.id() != 0) publicId = event.id();
        apply(event);
    }

    /** The commands that stand now, in the order of the facts that caused them. */
    public Set<Command> commands() {
        var all = new ArrayList<Command>();
        commands.forEach(all::add);
        all.sort(Comparator.comparingLong(Command::id));
        return new LinkedHashSet<>(all);
    }

    /** How {@link #commands} has changed since this was last asked, in order. */
    public List<Command.Change> drainChanges() {
        return commands.drainChanges();
    }

    /** Whether a task still waits for its answer. */
    public boolean awaits(long task) {
        return commands.frameOfTask(task).isPresent();
    }

    public boolean stands(Command command) {
        return commands.stands(command);
    }

    /**
     * The tasks that were taken and are not answered. After a restart a worker still has its task and answers it with its
     * token; a handler is asked anew, since it died with the process.
     */
    public List<Command.OfferTask> taken() {
        return commands.taken().toList();
    }

    /** The tasks that wait for their answer, taken or not. */
    public Stream<Command.OfferTask> open() {
        return commands.open();
    }

    /** A task that waits for its answer. */
    public Optional<Command.OfferTask> open(long task) {
        return commands.open(task);
    }

    /** Whether a task still waits for its answer, and the service asked has accepted it. */
    public boolean isSubmitted(long task) {
        return commands.isSubmitted(task);
    }

    /** A request that still stands. */
    public Optional<Command.Request> requested(long id) {
        return commands.requested(id);
    }

    /** A task that is still on offer. */
    public Optional<Command.OfferTask> offered(long task) {
        return commands.offered(task);
    }

    public StateMachine machine() {
        return machine;
    }

    String machineArn() {
        return identity.map(Identity::stateMachineArn).orElse("");
    }

    Limits limits() {
        return limits;
    }

    public boolean isStarted() {
        return root.isPresent();
    }

    public boolean isClosed() {
        return stopDate.isPresent();
    }

    public ExecutionStatus status() {
        return status;
    }

    public Optional<Instant> startDate() {
        return startDate;
    }

    public Optional<Instant> stopDate() {
        return stopDate;
    }

    public Optional<JsonNode> output() {
        return output;
    }

    public Optional<String> error() {
        return error;
    }

    public Optional<String> cause() {
        return cause;
    }

    /** How often it was begun again after it had failed. */
    public int redriveCount() {
        return redriveCount;
    }

    public Optional<Instant> redriveDate() {
        return redriveDate;
    }

    /** How many events AWS would show. */
    public long publicEvents() {
        return publicId;
    }

    // Applying a fact: one class for each family of facts, over the methods below. Nothing is computed here: every
    // computed value is in the facts, so that replay needs no expression, clock or chance.

    private void apply(HistoryEvent next) {
        event = next;
        if (next.frame() < frames.size()) frame = frames.get(next.frame());
        next.fact().accept(FAMILIES, this);
    }

    /** Links the next event of this frame to this one, as its previousEventId. */
    Void linkNext() {
        frame.chain = event.id();
        return null;
    }

    void begin(Frame begun) {
        if (begun.id != frames.size())
            throw new IllegalStateException("Expected frame %s, but found %s".formatted(frames.size(), begun.id));
        frames.add(begun);
    }

    /** The frame is done, or its parent has gone on without it. */
    void end(Frame ended) {
        withdrawCommands(ended);
        if (ended.isLive) variableBytes -= ended.variableBytes;
        ended.isLive = false;
        frames.set(ended.id, null);
        endBranches(ended);
    }

    /** Restores an ended frame, for a redrive. */
    void restore(Frame ended) {
        if (!ended.isLive) variableBytes += ended.variableBytes;
        ended.isLive = true;
        frames.set(ended.id, ended);
    }

    void endBranches(Frame parent) {
        parent.fork.ifPresent(fork -> {
            for (var child : fork.children) if (child != null) end(child);
            parent.failedFork = parent.fork;
        });
        parent.fork = Optional.empty();
    }

    /** Withdraws the commands that stand for a frame. */
    void withdrawCommands(Frame silent) {
        if (silent.position instanceof Position.Tasking task) {
            if (task.timer() != 0) commands.disarm(task.timer());
            commands.close(task.task());
        } else if (silent.position instanceof Position.Waiting waiting) commands.disarm(waiting.timer());
        else if (silent.position instanceof Position.Retrying retrying) commands.disarm(retrying.timer());
        else silent.mapRun.ifPresent(this::withdraw);
    }

    /** A worker has the task: from here its heartbeats are expected. */
    Void taskAlive(Optional<String> token) {
        var task = frame.currentTask();
        commands.take(task.task());
        token.ifPresent(value -> commands.honour(frame, task.task(), value));
        if (task.heartbeat() == 0) {
            frame.position = task.taken(token);
            return null;
        }
        if (task.timer() != 0) commands.disarm(task.timer());
        setTask(task.alive(token, event.timestamp()));
        return null;
    }

    /** One timer for a task's both limits: that of the one that comes first. */
    void setTask(Position.Tasking task) {
        frame.position = task.armed(event.sequence());
        task.due()
                .ifPresent(due -> commands.arm(
                        frame, new Command.ArmTimer(event.sequence(), due, Command.Ends.TASK, task.task())));
    }

    private void withdraw(MapRun run) {
        commands.withdraw(run.request);
        run.running().forEach(commands::withdraw);
    }

    Void failFrame(Position.Broken broken) {
        withdrawCommands(frame);
        frame.position = broken;
        return null;
    }

    /** The frame has failed, and the state it is part of with it. */
    Void failParent() {
        if (!(frame.position instanceof Position.Broken broken))
            throw new IllegalStateException("Expected a failed branch, but found " + frame.position);
        var parent = frame.parentFrame();
        parent.chain = frame.chain;
        endBranches(parent);
        parent.position = broken;
        return null;
    }
}
