package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.EXECUTION_DOES_NOT_EXIST;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.registry.Arn;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The executions there are: all that run, and the last of those that have ended. Thread-safe. */
final class ExecutionRegistry {
    private final int closedMax;
    private final Map<String, Entry> byArn = new HashMap<>();
    private final Map<String, Map<Long, RunningExecution>> byMachine = new HashMap<>();
    private final ArrayDeque<String> closed = new ArrayDeque<>();
    private long order;

    private record Entry(RunningExecution execution, long order, Map<Long, RunningExecution> siblings) {}

    ExecutionRegistry(int closedMax) {
        this.closedMax = closedMax;
    }

    /** @return what already has this ARN, and stays */
    Optional<RunningExecution> add(RunningExecution execution) {
        synchronized (this) {
            var arn = execution.identity().executionArn();
            var present = byArn.get(arn);
            if (present != null) return Optional.of(present.execution());
            var siblings = byMachine.computeIfAbsent(execution.machine().arn(), unused -> new LinkedHashMap<>());
            byArn.put(arn, new Entry(execution, ++order, siblings));
            siblings.put(order, execution);
        }
        execution.closed().thenAccept(this::close);
        return Optional.empty();
    }

    /** Whether executions of a machine, by its unqualified ARN, are running. */
    synchronized boolean hasOpen(String machineArn) {
        return byMachine.getOrDefault(machineArn, Map.of()).values().stream()
                .anyMatch(execution -> execution.brief().isOpen());
    }

    private synchronized void close(RunningExecution execution) {
        closed.add(execution.identity().executionArn());
        if (closed.size() > closedMax) forget(closed.poll());
    }

    private void forget(String arn) {
        var entry = byArn.remove(arn);
        entry.siblings().remove(entry.order());
    }

    /** @throws WorkflowException in AWS's words */
    RunningExecution require(String arn) {
        Arns.require(arn, "execution");
        return find(arn)
                .orElseThrow(() -> new WorkflowException(
                        EXECUTION_DOES_NOT_EXIST, "Execution Does Not Exist: '%s'".formatted(arn)));
    }

    synchronized Optional<RunningExecution> find(String arn) {
        return Optional.ofNullable(byArn.get(arn)).map(Entry::execution);
    }

    /** Newest first, each with a number that tells where to go on. */
    synchronized NavigableMap<Long, RunningExecution> ofMachine(String machineArn) {
        var executions = byMachine.get(machineArn);
        return executions == null ? new TreeMap<>() : new TreeMap<>(executions).descendingMap();
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
                        entry.execution().mapRunArn().filter(mapRunArn::equals).isPresent())
                .forEach(entry -> children.put(entry.order(), entry.execution()));
        return children.descendingMap();
    }

    synchronized Collection<RunningExecution> all() {
        return byArn.values().stream().map(Entry::execution).toList();
    }
}
