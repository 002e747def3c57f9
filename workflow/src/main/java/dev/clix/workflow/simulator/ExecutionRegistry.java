package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.EXECUTION_DOES_NOT_EXIST;

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
    private final int closedMax;
    private final Map<String, Entry> byArn = new HashMap<>();
    private final Map<String, Siblings> byMachine = new HashMap<>();
    private final ArrayDeque<Entry> closed = new ArrayDeque<>();
    private long order;

    /** Linked by hand: forgetting one must not search for it among thousands that nobody has looked at for long. */
    private static final class Entry {
        private final RunningExecution execution;
        private final long order;
        private final Siblings siblings;
        private Optional<Entry> older = Optional.empty();
        private Optional<Entry> newer = Optional.empty();
        /** How often it waits to be forgotten: once for each time it has ended. */
        private int ends;

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

    ExecutionRegistry(int closedMax) {
        this.closedMax = closedMax;
    }

    /** @return what already has this ARN, and stays */
    Optional<RunningExecution> add(RunningExecution execution) {
        Entry entry;
        synchronized (this) {
            var arn = execution.identity().executionArn();
            var siblings = byMachine.computeIfAbsent(execution.machine().arn(), unused -> new Siblings());
            entry = new Entry(execution, order + 1, siblings);
            var present = byArn.putIfAbsent(arn, entry);
            if (present != null) return Optional.of(present.execution);
            execution.numbered(++order);
            siblings.add(entry);
        }
        execution.closed().thenAccept(ended -> close(entry));
        return Optional.empty();
    }

    /** Adds one that had this number before. What has its ARN had been forgotten by then. */
    synchronized void restore(RunningExecution execution, long number) {
        Optional.ofNullable(byArn.get(execution.identity().executionArn())).ifPresent(this::remove);
        order = number - 1;
        add(execution);
    }

    /** Whether executions of a machine, by its unqualified ARN, are running. */
    synchronized boolean hasOpen(String machineArn) {
        return ofMachine(machineArn).values().stream()
                .anyMatch(execution -> execution.brief().isOpen());
    }

    private synchronized void close(Entry entry) {
        entry.ends++;
        closed.add(entry);
        if (closed.size() > closedMax) forget(closed.remove());
    }

    /** It has been redriven. */
    void reopened(RunningExecution execution) {
        Entry entry;
        synchronized (this) {
            entry = byArn.get(execution.identity().executionArn());
        }
        if (entry != null) execution.closed().thenAccept(ended -> close(entry));
    }

    /** Unless it runs again, or has ended again later. */
    private void forget(Entry entry) {
        entry.ends--;
        if (entry.ends == 0 && !entry.execution.brief().isOpen()) remove(entry);
    }

    private void remove(Entry entry) {
        if (byArn.remove(entry.execution.identity().executionArn(), entry)) entry.siblings.remove(entry);
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
