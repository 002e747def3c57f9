package dev.clix.server;

import dev.clix.workflow.time.Deadline;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The time as the workflow has it. A round ends when its execution has waited for the instant that the game has told
 * it; where clocks differ, the one that waits is right.
 */
record WorkflowClock(TimeSource own, Supplier<Duration> ahead) implements TimeSource {
    @Override
    public Instant now() {
        return own.now().plus(ahead.get());
    }

    @Override
    public Cancellable at(Instant due, Runnable task) {
        return own.at(due.minus(ahead.get()), task);
    }

    /** A delay is as long on either clock. */
    @Override
    public Cancellable after(Duration delay, Runnable task) {
        return own.after(delay, task);
    }

    @Override
    public Cancellable idleUntil(Instant due, Runnable task) {
        return own.idleUntil(due.minus(ahead.get()), task);
    }

    @Override
    public Cancellable deadline(Instant due, Runnable task, Deadline deadline, boolean idle) {
        return own.deadline(due.minus(ahead.get()), task, deadline, idle);
    }

    @Override
    public Hold hold(String holder) {
        return own.hold(holder);
    }

    @Override
    public Hold holdForSomebody(String holder) {
        return own.holdForSomebody(holder);
    }
}
