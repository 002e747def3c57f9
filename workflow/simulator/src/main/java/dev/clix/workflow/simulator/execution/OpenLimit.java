package dev.clix.workflow.simulator.execution;

import dev.clix.workflow.time.Deadline;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The limit of a task or of a whole execution, which may still be met while a party outside can answer an open task.
 * Thread-safe.
 */
public final class OpenLimit implements Deadline {
    private final RunningExecution limited;
    private final long task;

    /** @param task of the execution; 0 for all of it */
    OpenLimit(RunningExecution limited, long task) {
        this.limited = limited;
        this.task = task;
    }

    /** The ARN of the execution that would be too late, or whose task would. */
    public String executionArn() {
        return limited.identity().executionArn();
    }

    /** Whether it is the execution's, and not a task's. */
    public boolean isOfExecution() {
        return task == 0;
    }

    /** An execution that is at something just now may change anything. */
    @Override
    public boolean mayBeMet() {
        var search = new Search();
        return search.find().isPresent() || search.somethingGoesOn;
    }

    /** The first task that a party outside may answer, of the execution or of one that it waits for. */
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
            for (var inner : waiting.map(Waiting::inner).orElse(List.of())) if (seen.add(inner)) left.add(inner);
            return waiting.flatMap(Waiting::outside);
        }
    }
}
