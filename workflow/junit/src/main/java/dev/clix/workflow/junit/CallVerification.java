package dev.clix.workflow.junit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Verifies how often a Task state was called, retries included, by whichever party it was answered. Made by {@link Workflow#verify}, for all
 * executions of the machine, and by {@link WorkflowRun#verify}, for one:
 *
 * <pre>{@code
 * order.verify("Charge").times(3);
 * order.verify("Refund").where(call -> call.input().get("amount").asInt() == 20).once();
 * }</pre>
 */
public final class CallVerification {
    private final String state;
    private final List<StateCall> calls;
    private final Predicate<StateCall> counted;

    CallVerification(String state, List<StateCall> calls, Predicate<StateCall> counted) {
        this.state = state;
        this.calls = calls;
        this.counted = counted;
    }

    /** Counts only these calls. */
    public CallVerification where(Predicate<? super StateCall> condition) {
        Objects.requireNonNull(condition);
        return new CallVerification(state, calls, call -> counted.test(call) && condition.test(call));
    }

    /** @throws AssertionError with all calls, when it was called more or less often */
    public void times(int expected) {
        check(count() == expected, Integer.toString(expected));
    }

    /** As {@link #times}, with 1. */
    public void once() {
        times(1);
    }

    /** As {@link #times}, with 0. */
    public void never() {
        times(0);
    }

    /** @throws AssertionError with all calls, when it was called less often */
    public void atLeast(int expected) {
        check(count() >= expected, "at least " + expected);
    }

    /** @throws AssertionError with all calls, when it was called more often */
    public void atMost(int expected) {
        check(count() <= expected, "at most " + expected);
    }

    private long count() {
        return calls.stream().filter(counted).count();
    }

    private void check(boolean holds, String expected) {
        if (holds) return;
        var all = calls.stream()
                .map(call -> "\n  %s%s".formatted(call, counted.test(call) ? "" : " (not counted)"))
                .collect(Collectors.joining());
        throw new AssertionError(
                "Expected %s calls of state '%s', but there were %s%s".formatted(expected, state, count(), all));
    }
}
