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
    private final Map<String, Entry> byArn = new HashMap<>();
    private final Map<String, Siblings> byMachine = new HashMap<>();
    private final ArrayDeque<Entry> closed = new ArrayDeque<>();
    private long order;
    private int open;

    /** Linked by hand: forgetting one must not search for it among thousands that nobody has looked at for long. */
    private static final class Entry {
        private final RunningExecution execution;
        private final long order;
        private final Siblings siblings;
        private Optional<Entry> older = Optional.empty();
        private Optional<Entry> newer = Optional.empty();
        /** How often it waits to be forgotten: once for each time it has ended. */
        private int ends;

        private boolean isOpen;

        Entry(RunningExecution execution, long order, Siblings siblings) {
            this.execution = execution;
            this.order = order;
            this.siblings = siblings;
        }
    }

    /** The executions of one machine, from the newest on. */
    private static final class Siblings {
        private Optional<Entry> newest = Optional.empty();

        void add(Entry entry) {
            var self = Optional.of(entry);
            newest.ifPresent(last -> last.newer = self);
            entry.older = newest;
            newest = self;
        }

        void remove(Entry entry) {
            entry.older.ifPresent(older -> older.newer = entry.newer);
            if (entry.newer.isPresent()) entry.newer.get().older = entry.older;
            else newest = entry.older;
            // Else what is forgotten, once it is old, keeps all that are newer from the young collections.
            entry.older = Optional.empty();
            entry.newer = Optional.empty();
        }

        NavigableMap<Long, RunningExecution> newestFirst() {
            var executions = new TreeMap<Long, RunningExecution>(Comparator.reverseOrder());
            for (var each = newest; each.isPresent(); each = each.get().older)
                executions.put(each.get().order, each.get().execution);
            return executions;
        }
    }

    /**
     * @param openMax how many may run at once
     * @param closedMax how many that have ended are remembered
     */
    ExecutionRegistry(int openMax, int closedMax) {
        this.openMax = openMax;
        this.closedMax = closedMax;
    }

    /**
     * @return what already has this ARN, and stays
     * @throws WorkflowException ExecutionLimitExceeded
     */
    Optional<RunningExecution> add(RunningExecution execution) {
        Entry entry;
        synchronized (this) {
            var present = byArn.get(execution.identity().executionArn());
            if (present != null) return Optional.of(present.execution);
            checkRoom();
            entry = enter(execution);
        }
        execution.closed().thenAccept(ended -> close(entry));
        return Optional.empty();
    }

    private void checkRoom() {
        if (open >= openMax)
            throw new WorkflowException(
                    EXECUTION_LIMIT_EXCEEDED,
                    "The maximum number of running executions has been reached: %s. Running executions must end or be stopped before a new execution can be started."
                            .formatted(openMax));
    }

    private Entry enter(RunningExecution execution) {
        var siblings = byMachine.computeIfAbsent(execution.machine().arn(), unused -> new Siblings());
        var entry = new Entry(execution, ++order, siblings);
        byArn.put(execution.identity().executionArn(), entry);
        execution.numbered(order);
        siblings.add(entry);
        opened(entry);
        return entry;
    }

    private void opened(Entry entry) {
        if (!entry.isOpen) open++;
        entry.isOpen = true;
    }

    private void ended(Entry entry) {
        if (entry.isOpen) open--;
        entry.isOpen = false;
    }

    /** Adds one that had this number before, however many there are. What has its ARN had been forgotten by then. */
    void restore(RunningExecution execution, long number) {
        Entry entry;
        synchronized (this) {
            Optional.ofNullable(byArn.get(execution.identity().executionArn())).ifPresent(this::remove);
            order = number - 1;
            entry = enter(execution);
        }
        execution.closed().thenAccept(ended -> close(entry));
    }

    /** Whether executions of a machine, by its unqualified ARN, are running. */
    synchronized boolean hasOpen(String machineArn) {
        return ofMachine(machineArn).values().stream()
                .anyMatch(execution -> execution.brief().isOpen());
    }

    private synchronized void close(Entry entry) {
        ended(entry);
        entry.ends++;
        closed.add(entry);
        if (closed.size() > closedMax) forget(closed.remove());
    }

    /**
     * It is going to be redriven.
     *
     * @throws WorkflowException ExecutionLimitExceeded
     */
    synchronized void reopen(RunningExecution execution) {
        checkRoom();
        entry(execution).ifPresent(this::opened);
    }

    /** It has been redriven. */
    void reopened(RunningExecution execution) {
        Optional<Entry> entry;
        synchronized (this) {
            entry = entry(execution);
            entry.ifPresent(this::opened);
        }
        entry.ifPresent(known -> execution.closed().thenAccept(ended -> close(known)));
    }

    private Optional<Entry> entry(RunningExecution execution) {
        return Optional.ofNullable(byArn.get(execution.identity().executionArn()))
                .filter(entry -> entry.execution == execution);
    }

    /** Unless it runs again, or has ended again later. */
    private void forget(Entry entry) {
        entry.ends--;
        if (entry.ends == 0 && !entry.execution.brief().isOpen()) remove(entry);
    }

    private void remove(Entry entry) {
        if (byArn.remove(entry.execution.identity().executionArn(), entry)) {
            ended(entry);
            entry.siblings.remove(entry);
        }
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
        return Optional.ofNullable(byArn.get(arn)).map(entry -> entry.execution);
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
                .filter(entry ->
                        entry.execution.mapRunArn().filter(mapRunArn::equals).isPresent())
                .forEach(entry -> children.put(entry.order, entry.execution));
        return children.descendingMap();
    }

    /** In the order they began. */
    synchronized List<RunningExecution> all() {
        return byArn.values().stream()
                .sorted(Comparator.comparingLong(entry -> entry.order))
                .map(entry -> entry.execution)
                .toList();
    }
}
