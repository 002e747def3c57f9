package dev.clix.workflow.time;

import java.time.Duration;
import java.time.Instant;

/** A clock with timers. Thread-safe. */
public interface TimeSource {
    Instant now();

    /** Something has happened at this instant: time that somebody moves, and that is earlier, moves there. */
    default void notBefore(Instant earliest) {}

    /**
     * Runs a task once at an instant, at once when it has passed. Tasks due at the same instant run in the order they
     * were asked for. Tasks must be quick: others wait for them.
     *
     * @return cancels the task; does nothing the second time, or after it ran
     */
    Cancellable at(Instant due, Runnable task);

    default Cancellable after(Duration delay, Runnable task) {
        return at(now().plus(delay), task);
    }

    /** Like {@link #at}, but no reason for virtual time to skip there: the end of an idle wait. */
    default Cancellable idleUntil(Instant due, Runnable task) {
        return at(due, task);
    }

    /**
     * Like {@link #at}, for a timer that a party outside may still forestall.
     *
     * @param idle as with {@link #idleUntil}
     */
    default Cancellable deadline(Instant due, Runnable task, Deadline deadline, boolean idle) {
        return idle ? idleUntil(due, task) : at(due, task);
    }

    /** Whether this time runs what falls due on the current thread, and on that thread always: it must not wait for anything. */
    default boolean isOwnThread() {
        return false;
    }

    /**
     * Begins a hold: work is under way that takes no virtual time, which does not skip on its own meanwhile.
     *
     * @param holder named when time is held for too long
     */
    default Hold hold(String holder) {
        return Hold.NONE;
    }

    /** Like {@link #hold}, for a party outside whose work may take any time. */
    default Hold holdForSomebody(String holder) {
        return Hold.NONE;
    }

    /**
     * Like {@link #holdForSomebody}, for a party outside that may come or not: when it does not, the hold ends by itself
     * after a second of the wall's time.
     */
    default Hold expect(String party) {
        return Hold.NONE;
    }

    /** Cancels a planned task. */
    @FunctionalInterface
    interface Cancellable {
        void cancel();
    }

    /** Time is held until this is closed; closing it again does nothing. */
    @FunctionalInterface
    interface Hold extends AutoCloseable {
        /** Holds nothing, since this time does not skip. */
        Hold NONE = () -> {};

        @Override
        void close();
    }
}
