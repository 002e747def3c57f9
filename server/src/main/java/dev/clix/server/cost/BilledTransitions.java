package dev.clix.server.cost;

import dev.clix.workflow.ExecutionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The state transitions of an execution, as far as its history was read.
 *
 * <p>AWS bills each step that is executed, and each retry as one more. In its examples the start and the end are
 * transitions as well; they are counted here, so that what is told is two too many rather than too few.
 *
 * @param entered states entered
 * @param tasksEntered how many of them are tasks
 * @param attempts at tasks, first ones and retries
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">Pricing</a>
 */
public record BilledTransitions(long entered, long tasksEntered, long attempts) {
    public static final BilledTransitions NONE = new BilledTransitions(0, 0, 0);

    private static final int START_AND_END = 2;

    private static final Set<String> ATTEMPTS = Set.of("ActivityScheduled", "TaskScheduled", "LambdaFunctionScheduled");

    /** @param page of the history, in any order */
    public BilledTransitions and(List<ExecutionEvent> page) {
        return new BilledTransitions(
                entered + count(page, type -> type.endsWith("StateEntered")),
                tasksEntered + count(page, "TaskStateEntered"::equals),
                attempts + count(page, ATTEMPTS::contains));
    }

    /** A task may fail before it is tried. */
    public long retries() {
        return Math.max(0, attempts - tasksEntered);
    }

    /** The state transitions that AWS bills. */
    public long total() {
        return START_AND_END + entered + retries();
    }

    private static long count(List<ExecutionEvent> page, Predicate<String> counted) {
        return page.stream().map(ExecutionEvent::type).filter(counted).count();
    }
}
