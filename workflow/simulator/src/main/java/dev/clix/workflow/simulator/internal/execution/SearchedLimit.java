package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.simulator.execution.OpenLimit;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the parties outside through the executions that wait for each other. Thread-safe. */
final class SearchedLimit implements OpenLimit {
    private final RunningExecution limited;
    private final long task;

    /** @param task of the execution; 0 for all of it */
    SearchedLimit(RunningExecution limited, long task) {
        this.limited = limited;
        this.task = task;
    }

    @Override
    public String executionArn() {
        return limited.identity().executionArn();
    }

    @Override
    public boolean isOfExecution() {
        return task == 0;
    }

    /** An execution that is at something just now may change anything. */
    @Override
    public boolean mayBeMet() {
        var search = new Search();
        return search.find().isPresent() || search.somethingGoesOn;
    }

    @Override
    public Optional<AwaitedTask> awaited() {
        return new Search().find();
    }

    /** Executions wait for executions, thousands deep. */
    private final class Search {
        private final ArrayDeque<RunningExecution> left = new ArrayDeque<>();
        private final Set<RunningExecution> seen = new HashSet<>();
        private boolean somethingGoesOn;

        Optional<AwaitedTask> find() {
            var found = look(limited, task);
            for (var next = left.poll(); found.isEmpty() && next != null; next = left.poll()) found = look(next, 0);
            return found;
        }

        private Optional<AwaitedTask> look(RunningExecution execution, long only) {
            var waiting = execution.waiting(only);
            somethingGoesOn |= waiting.isEmpty();
            for (var inner : waiting.map(AwaitedParties::inner).orElse(List.of())) if (seen.add(inner)) left.add(inner);
            return waiting.flatMap(AwaitedParties::outside);
        }
    }
}
