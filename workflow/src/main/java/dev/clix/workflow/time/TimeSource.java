package dev.clix.workflow.time;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and what is to happen later. */
public interface TimeSource {
    Instant now();

    /**
     * Runs a task once at an instant, at once when it has passed. Tasks due at the same instant run in the order they
     * were asked for.
     *
     * @return takes the task back; taking it back again, or after it ran, does nothing
     */
    Cancellable at(Instant due, Runnable task);

    default Cancellable after(Duration delay, Runnable task) {
        return at(now().plus(delay), task);
    }

    /** Takes something planned back. */
    @FunctionalInterface
    interface Cancellable {
        void cancel();
    }
}
