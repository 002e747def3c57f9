package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.EXECUTION_DOES_NOT_EXIST;
import static dev.clix.workflow.WorkflowException.Code.EXECUTION_LIMIT_EXCEEDED;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.registry.Arn;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The executions there are: all that run, and the last of those that have ended. Thread-safe. */
final class ExecutionRegistry {
    private final int openMax;
    private final int closedMax;
    private final long closedBytesMax;
    private final Map<String, RunningExecution> byArn = new HashMap<>();
    private final Map<String, Siblings> byMachine = new HashMap<>();
    private final ArrayDeque<RunningExecution> closed = new ArrayDeque<>();
    private long order;
    private int open;
    private long closedBytes;

    /** Linked by hand: forgetting one must not search for it among thousands that nobody has looked at for long. */
    private static class Link {
        private Link older = this;
        private Link newer = this;

        void linkAfter(Link last) {
            older = last;
            newer = last.newer;
            older.newer = this;
            newer.older = this;
        }

        void unlink() {
            older.newer = newer;
            newer.older = older;
            // Else what is forgotten, once it is old, keeps all that are newer from the young collections.
            older = this;
            newer = this;
        }
    }

    /** What the registry knows of an execution; part of it, since there are so many. Changed by the registry only. */
    abstract static class Entry extends Link {
        private long number;
        private boolean isOpen;
        /** How often it waits to be forgotten: once for each time it has ended. */
        private int ends;

        /** The heap that the history takes, in bytes; from the execution's first end on. */
        private long weight;

        /** Which of all executions it is: executions may have the ARN of one that is forgotten, but never its number. */
        final long number() {
            return number;
        }
    }

    /** The executions of one machine, in a ring that begins and ends here. */
    private static final class Siblings extends Link {
        void add(RunningExecution execution) {
            execution.linkAfter(super.older);
        }

        NavigableMap<Long, RunningExecution> newestFirst() {
            var executions = new TreeMap<Long, RunningExecution>(Comparator.reverseOrder());
            for (var each = super.older; each instanceof RunningExecution execution; each = each.older)
                executions.put(execution.number(), execution);
            return executions;
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
        byMachine
                .computeIfAbsent(execution.machine().arn(), unused -> new Siblings())
                .add(execution);
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
        return ofMachine(machineArn).values().stream()
                .anyMatch(execution -> execution.brief().isOpen());
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
        execution.unlink();
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

    /** Newest first, each with a number that tells where to go on. */
    synchronized NavigableMap<Long, RunningExecution> ofMachine(String machineArn) {
        return Optional.ofNullable(byMachine.get(machineArn))
                .map(Siblings::newestFirst)
                .orElseGet(TreeMap::new);
    }

    /** Of a machine, or of one of its versions or aliases; newest first. */
    synchronized NavigableMap<Long, RunningExecution> of(Arn arn) {
        var all = ofMachine(arn.unqualified().toString());
        if (arn.qualifier().isPresent()) all.values().removeIf(execution -> !execution.isOf(arn.toString()));
        return all;
    }

    /** The child executions of a map run, newest first. */
    synchronized NavigableMap<Long, RunningExecution> ofMapRun(String mapRunArn) {
        var children = new TreeMap<Long, RunningExecution>();
        byArn.values().stream()
                .filter(execution ->
                        execution.mapRunArn().filter(mapRunArn::equals).isPresent())
                .forEach(execution -> children.put(execution.number(), execution));
        return children.descendingMap();
    }

    /** In the order they began. */
    synchronized List<RunningExecution> all() {
        return byArn.values().stream()
                .sorted(Comparator.comparingLong(RunningExecution::number))
                .toList();
    }
}
