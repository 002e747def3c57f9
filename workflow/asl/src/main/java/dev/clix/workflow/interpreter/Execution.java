package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.asl.StateMachine;
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
    private final StateMachine machine;
    private final Limits limits;
    private final Evolution evolution;
    final Standing standing = new Standing();
    final Outset outset;

    /** How many public events there may be. */
    int eventsMax;

    long sequence;
    long publicId;
    int frames;
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
    record Outset(Map<String, JsonNode> variables, int retries) {
        static final Outset NOTHING = new Outset(Map.of(), 0);
    }

    public Execution(StateMachine machine, Limits limits) {
        this(machine, limits, Outset.NOTHING);
    }

    Execution(StateMachine machine, Limits limits, Outset outset) {
        this.outset = outset;
        this.machine = machine;
        this.limits = limits;
        this.eventsMax = limits.historyEvents();
        this.evolution = new Evolution(this);
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
        evolution.apply(event);
    }

    /** The commands that stand now, in the order of the facts that caused them. */
    public Set<Command> commands() {
        var commands = new ArrayList<Command>();
        standing.forEach(commands::add);
        commands.sort(Comparator.comparingLong(Command::id));
        return new LinkedHashSet<>(commands);
    }

    /** How {@link #commands} has changed since this was last asked, in order. */
    public List<Command.Change> drainChanges() {
        return standing.drainChanges();
    }

    /** Whether a task still waits for its answer. */
    public boolean awaits(long task) {
        return standing.frameOfTask(task).isPresent();
    }

    public boolean stands(Command command) {
        return standing.stands(command);
    }

    /**
     * The tasks that workers have taken. After a restart the simulator offers them again, since it does not know the
     * workers any more.
     */
    public List<Command.OfferTask> taken() {
        return standing.taken().toList();
    }

    /** The tasks that wait for their answer, taken or not. */
    public Stream<Command.OfferTask> open() {
        return standing.open();
    }

    /** A task that waits for its answer. */
    public Optional<Command.OfferTask> open(long task) {
        return standing.open(task);
    }

    /** Whether a task still waits for its answer, and the service asked has accepted it. */
    public boolean isSubmitted(long task) {
        return standing.isSubmitted(task);
    }

    /** A request that still stands. */
    public Optional<Command.Request> requested(long id) {
        return standing.requested(id);
    }

    /** A task that is still on offer. */
    public Optional<Command.OfferTask> offered(long task) {
        return standing.offered(task);
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
}
