package dev.clix.workflow.simulator.internal.execution;

import static dev.clix.workflow.WorkflowException.Code.EXECUTION_DOES_NOT_EXIST;
import static dev.clix.workflow.WorkflowException.Code.EXECUTION_LIMIT_EXCEEDED;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.simulator.internal.execution.ExecutionIndex.Filter;
import dev.clix.workflow.simulator.internal.registry.Arn;
import dev.clix.workflow.simulator.internal.spec.StatusSnapshot;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The executions there are, by ARN, by map run and in the order of lists: all that run, and the last of those that have
 * ended. Bounds how many run at once, and how many ended ones are remembered, by number and by heap. Thread-safe.
 */
public final class ExecutionRegistry {
    private final int openMax;
    private final int closedMax;
    private final long closedBytesMax;
    private final Map<String, RunningExecution> byArn = new HashMap<>();
    private final Map<String, RunningExecution> byMapRun = new HashMap<>();
    private final ExecutionIndex index = new ExecutionIndex();
    private final ArrayDeque<RunningExecution> closed = new ArrayDeque<>();
    private long order;
    private int open;
    private long closedBytes;

    /**
     * @param openMax how many may run at once
     * @param closedMax how many that have ended are remembered
     * @param closedBytesMax how much of the heap they may take, about; the last one stays, however large
     */
    public ExecutionRegistry(int openMax, int closedMax, long closedBytesMax) {
        this.openMax = openMax;
        this.closedMax = closedMax;
        this.closedBytesMax = closedBytesMax;
    }

    /**
     * @return the execution that already has this ARN, and stays
     * @throws WorkflowException ExecutionLimitExceeded
     */
    synchronized Optional<RunningExecution> add(RunningExecution execution) {
        var arn = execution.identity().executionArn();
        if (open >= openMax) {
            var known = find(arn);
            if (known.isEmpty()) checkRoom();
            return known;
        }
        var present = byArn.putIfAbsent(arn, execution); // one look for both, since each misses the caches
        if (present == null) list(execution);
        return Optional.ofNullable(present);
    }

    private void checkRoom() {
        if (open >= openMax)
            throw new WorkflowException(
                    EXECUTION_LIMIT_EXCEEDED,
                    "The maximum number of running executions has been reached: %s. Running executions must end or be stopped before a new execution can be started."
                            .formatted(openMax));
    }

    private void list(RunningExecution execution) {
        execution.number = ++order;
        execution.isListed = true;
        index.add(execution);
        count(execution.snapshot(), 1);
    }

    /**
     * Adds one that had this number before, however many there are. An execution with the same ARN had been forgotten
     * by then.
     */
    public synchronized void restore(RunningExecution execution, long number) {
        Optional.ofNullable(byArn.get(execution.identity().executionArn())).ifPresent(this::remove);
        byArn.put(execution.identity().executionArn(), execution);
        order = number - 1;
        list(execution);
    }

    /** How many run. */
    public synchronized int open() {
        return open;
    }

    /** Whether executions of a machine, by its unqualified ARN, are running. */
    public synchronized boolean hasOpen(String machineArn) {
        return index.hasAny(machineArn, Filter.OPEN);
    }

    /**
     * Notes the end of an execution, each time if it is redriven.
     *
     * @param bytes the size of its kept history
     */
    synchronized void closed(RunningExecution execution, long bytes) {
        execution.ends++;
        closedBytes += bytes - execution.weight;
        execution.weight = bytes;
        closed.add(execution);
        while (closed.size() > closedMax || (closedBytes > closedBytesMax && closed.size() > 1))
            forget(closed.remove());
    }

    /** An execution that has ended is removed early, since its caller needs it no longer; a running one stays. */
    public synchronized void forget(String arn) {
        var execution = byArn.get(arn);
        if (execution == null || execution.snapshot().isOpen()) return;
        closed.removeIf(execution::equals);
        execution.ends = 0;
        remove(execution);
    }

    private void count(StatusSnapshot snapshot, int executions) {
        if (snapshot.isOpen()) open += executions;
    }

    /**
     * It is going to be redriven.
     *
     * @throws WorkflowException ExecutionLimitExceeded
     */
    synchronized void reopen(RunningExecution execution) {
        checkRoom();
        updateSnapshot(execution, execution.snapshot().reopened());
    }

    /** Unless it runs again, or has ended again later. */
    private void forget(RunningExecution execution) {
        execution.ends--;
        if (execution.ends == 0 && !execution.snapshot().isOpen()) remove(execution);
    }

    private void remove(RunningExecution execution) {
        if (!byArn.remove(execution.identity().executionArn(), execution)) return;
        count(execution.snapshot(), -1);
        closedBytes -= execution.weight;
        index.forget(execution);
        execution.isListed = false;
        execution.mapRunArns.forEach(byMapRun::remove);
    }

    /** It stands otherwise than before, in another place of lists; only one thread at a time says so. */
    synchronized void updateSnapshot(RunningExecution execution, StatusSnapshot snapshot) {
        if (!execution.isListed) {
            execution.snapshot = snapshot;
            return;
        }
        count(execution.snapshot, -1);
        index.remove(execution);
        execution.snapshot = snapshot;
        count(snapshot, 1);
        index.add(execution);
    }

    /** A distributed Map of the execution has begun a map run. */
    synchronized void began(String mapRunArn, RunningExecution parent) {
        if (!parent.isListed) return;
        parent.mapRunArns =
                Stream.concat(parent.mapRunArns.stream(), Stream.of(mapRunArn)).toList();
        byMapRun.put(mapRunArn, parent);
    }

    /** The execution whose map run it is. */
    public synchronized Optional<RunningExecution> parent(String mapRunArn) {
        return Optional.ofNullable(byMapRun.get(mapRunArn));
    }

    /** @throws WorkflowException in AWS's words */
    public RunningExecution require(String arn) {
        Arn.check(arn, "execution");
        return present(arn);
    }

    /** Like {@link #require}, EXPRESS executions included. */
    public RunningExecution present(String arn) {
        return find(arn)
                .orElseThrow(() -> new WorkflowException(
                        EXECUTION_DOES_NOT_EXIST, "Execution Does Not Exist: '%s'".formatted(arn)));
    }

    public synchronized Optional<RunningExecution> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /**
     * Newest first.
     *
     * @param arn of a machine, a version, an alias or a map run
     */
    public synchronized List<RunningExecution> all(String arn, Filter filter) {
        return index.all(arn, filter);
    }

    /**
     * Newest first.
     *
     * @param before the number of the last one that was shown
     * @param count at most
     */
    public synchronized List<RunningExecution> page(String arn, Filter filter, long before, int count) {
        return index.page(arn, filter, before, count);
    }

    /** In the order they began. */
    public synchronized List<RunningExecution> all() {
        return byArn.values().stream()
                .sorted(Comparator.comparingLong(RunningExecution::number))
                .toList();
    }
}
