package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.EXECUTION_DOES_NOT_EXIST;
import static dev.clix.workflow.WorkflowException.Code.EXECUTION_LIMIT_EXCEEDED;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.simulator.ExecutionIndex.Filter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The executions there are: all that run, and the last of those that have ended. Thread-safe. */
final class ExecutionRegistry {
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

    /** What the registry knows of an execution; part of it, since there are so many. Changed by the registry only. */
    static class Entry {
        private long number;
        private boolean isOpen;
        private boolean isListed;
        private volatile Brief brief = Brief.UNSTARTED;
        /** How often it waits to be forgotten: once for each time it has ended. */
        private int ends;

        /** The heap that the history takes, in bytes; from the execution's first end on. */
        private long weight;

        private List<String> mapRuns = List.of();

        Entry() {}

        /** Stands for the place of an execution that may be gone. */
        Entry(long number) {
            this.number = number;
        }

        /** Which of all executions it is: executions may have the ARN of one that is forgotten, but never its number. */
        final long number() {
            return number;
        }

        /** How it stands, for lists: from any thread, without waiting for its rest. */
        final Brief brief() {
            return brief;
        }
    }

    /**
     * @param openMax how many may run at once
     * @param closedMax how many that have ended are remembered
     * @param closedBytesMax how much of the heap they may take, about; the last one stays, however large
     */
    ExecutionRegistry(int openMax, int closedMax, long closedBytesMax) {
        this.openMax = openMax;
        this.closedMax = closedMax;
        this.closedBytesMax = closedBytesMax;
    }

    /**
     * @return what already has this ARN, and stays
     * @throws WorkflowException ExecutionLimitExceeded
     */
    synchronized Optional<RunningExecution> add(RunningExecution execution) {
        var present = byArn.get(execution.identity().executionArn());
        if (present != null) return Optional.of(present);
        checkRoom();
        enter(execution);
        return Optional.empty();
    }

    private void checkRoom() {
        if (open >= openMax)
            throw new WorkflowException(
                    EXECUTION_LIMIT_EXCEEDED,
                    "The maximum number of running executions has been reached: %s. Running executions must end or be stopped before a new execution can be started."
                            .formatted(openMax));
    }

    private void enter(RunningExecution execution) {
        entry(execution).number = ++order;
        byArn.put(execution.identity().executionArn(), execution);
        entry(execution).isListed = true;
        index.add(execution);
        reopened(execution);
    }

    /** Private fields are not inherited. */
    private static Entry entry(RunningExecution execution) {
        return execution;
    }

    /** Adds one that had this number before, however many there are. What has its ARN had been forgotten by then. */
    synchronized void restore(RunningExecution execution, long number) {
        Optional.ofNullable(byArn.get(execution.identity().executionArn())).ifPresent(this::remove);
        order = number - 1;
        enter(execution);
    }

    /** How many run. */
    synchronized int open() {
        return open;
    }

    /** Whether executions of a machine, by its unqualified ARN, are running. */
    synchronized boolean hasOpen(String machineArn) {
        return index.hasAny(machineArn, Filter.OPEN);
    }

    /**
     * It has ended, once more if it has been redriven.
     *
     * @param bytes what is kept of it
     */
    synchronized void closed(RunningExecution execution, long bytes) {
        ended(execution);
        Entry entry = execution;
        entry.ends++;
        closedBytes += bytes - entry.weight;
        entry.weight = bytes;
        closed.add(execution);
        while (closed.size() > closedMax || closedBytes > closedBytesMax && closed.size() > 1) forget(closed.remove());
    }

    /** An execution that has ended is removed early, since its caller needs it no longer; a running one stays. */
    synchronized void forget(String arn) {
        var execution = byArn.get(arn);
        if (execution == null || execution.brief().isOpen()) return;
        closed.removeIf(execution::equals);
        entry(execution).ends = 0;
        remove(execution);
    }

    private void ended(Entry entry) {
        if (entry.isOpen) open--;
        entry.isOpen = false;
    }

    /**
     * It is going to be redriven.
     *
     * @throws WorkflowException ExecutionLimitExceeded
     */
    synchronized void reopen(RunningExecution execution) {
        checkRoom();
        reopened(execution);
    }

    /** It runs, or it has been redriven, however many there are. */
    synchronized void reopened(RunningExecution execution) {
        Entry entry = execution;
        if (!entry.isOpen) open++;
        entry.isOpen = true;
    }

    /** Unless it runs again, or has ended again later. */
    private void forget(RunningExecution execution) {
        entry(execution).ends--;
        if (entry(execution).ends == 0 && !execution.brief().isOpen()) remove(execution);
    }

    private void remove(RunningExecution execution) {
        if (!byArn.remove(execution.identity().executionArn(), execution)) return;
        ended(execution);
        closedBytes -= entry(execution).weight;
        index.forget(execution);
        entry(execution).isListed = false;
        entry(execution).mapRuns.forEach(byMapRun::remove);
    }

    /** It stands otherwise than before; only one thread at a time says so. */
    void stands(RunningExecution execution, Brief brief) {
        if (brief.isListedLike(execution.brief())) entry(execution).brief = brief;
        else move(execution, brief);
    }

    private synchronized void move(RunningExecution execution, Brief brief) {
        if (entry(execution).isListed) index.remove(execution);
        entry(execution).brief = brief;
        if (entry(execution).isListed) index.add(execution);
    }

    /** A distributed Map of the execution has begun a map run. */
    synchronized void began(String mapRunArn, RunningExecution parent) {
        Entry entry = parent;
        if (!entry.isListed) return;
        entry.mapRuns =
                Stream.concat(entry.mapRuns.stream(), Stream.of(mapRunArn)).toList();
        byMapRun.put(mapRunArn, parent);
    }

    /** The execution whose map run it is. */
    synchronized Optional<RunningExecution> parent(String mapRunArn) {
        return Optional.ofNullable(byMapRun.get(mapRunArn));
    }

    /** @throws WorkflowException in AWS's words */
    RunningExecution require(String arn) {
        Arns.require(arn, "execution");
        return present(arn);
    }

    /** Like {@link #require}, EXPRESS executions included. */
    RunningExecution present(String arn) {
        return find(arn)
                .orElseThrow(() -> new WorkflowException(
                        EXECUTION_DOES_NOT_EXIST, "Execution Does Not Exist: '%s'".formatted(arn)));
    }

    synchronized Optional<RunningExecution> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /**
     * Newest first.
     *
     * @param arn of a machine, a version, an alias or a map run
     */
    synchronized List<RunningExecution> all(String arn, Filter filter) {
        return index.all(arn, filter);
    }

    /**
     * Newest first.
     *
     * @param before the number of the last one that was shown
     * @param count at most
     */
    synchronized List<RunningExecution> page(String arn, Filter filter, long before, int count) {
        return index.page(arn, filter, before, count);
    }

    /** In the order they began. */
    synchronized List<RunningExecution> all() {
        return byArn.values().stream()
                .sorted(Comparator.comparingLong(RunningExecution::number))
                .toList();
    }
}
