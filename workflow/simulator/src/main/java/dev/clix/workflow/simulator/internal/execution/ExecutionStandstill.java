package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.time.Standstill;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through an execution, and those it waits for, at the tasks that are open. Thread-safe. */
public record ExecutionStandstill(RunningExecution execution) implements Standstill {
    /** As many tasks are named: a Map may have thousands that all wait for the same. */
    private static final int NAMED_MAX = 10;

    /** When it has ended, its callers are about to be told. */
    @Override
    public boolean mayEnd() {
        return !execution.snapshot().isOpen() || new SearchedLimit(execution, 0).mayBeMet();
    }

    @Override
    public String reason() {
        var tasks = tasks();
        if (tasks.isEmpty()) return execution.identity().executionArn() + " waits for no task";
        var named = tasks.stream().limit(NAMED_MAX).map(ExecutionStandstill::sentence);
        var more = tasks.size() > NAMED_MAX ? "; and %s tasks more".formatted(tasks.size() - NAMED_MAX) : "";
        return named.collect(Collectors.joining("; ")) + more;
    }

    private static String sentence(AwaitedTask task) {
        return "state '%s' of %s waits for %s".formatted(task.state(), task.executionArn(), task.answer());
    }

    private List<AwaitedTask> tasks() {
        var tasks = new ArrayList<AwaitedTask>();
        Set<RunningExecution> seen = new LinkedHashSet<>(List.of(execution));
        var left = new ArrayDeque<>(seen);
        for (var next = left.poll(); next != null; next = left.poll()) {
            next.openTasks().ifPresent(tasks::addAll);
            var inner = next.waiting(0).map(AwaitedParties::inner).orElse(List.of());
            for (var each : inner) if (seen.add(each)) left.add(each);
        }
        return tasks;
    }
}
