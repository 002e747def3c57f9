package dev.clix.workflow.simulate;

import dev.clix.workflow.time.VirtualTime;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One move of virtual time, instant by instant: the tasks due at one, and the functions they call, are done before time
 * goes on to the next.
 */
final class ClockMove {
    /**
     * The longest wait for functions that are being called, in nanoseconds of the wall clock; no virtual time passes
     * meanwhile.
     */
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** The longest move, since executions may plan tasks without end. */
    private static final long WHOLE_SECONDS = 120;

    private static final long LOOK_MILLIS = 1;

    private final VirtualTime time;
    private final ScheduledExecutorService executor;
    private final CompletableFuture<Instant> done = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private long busySince = began;
    private boolean patient = true;

    /** @param executor runs executions; callers are on it */
    ClockMove(VirtualTime time, ScheduledExecutorService executor) {
        this.time = time;
        this.executor = executor;
    }

    /**
     * @return where it came to
     * @throws IllegalArgumentException when that has passed
     */
    CompletionStage<Instant> to(Instant end) {
        if (end.isBefore(time.now()))
            throw new IllegalArgumentException(
                    "Expected an instant to come, but found %s, and it is %s already".formatted(end, time.now()));
        step(end);
        return done;
    }

    private void step(Instant end) {
        try {
            if (!time.isBusy() || !isPatient()) {
                move(end);
                return;
            }
            // A step that fails tells those who wait.
            var unused = executor.schedule(() -> step(end), LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RuntimeException bug) {
            done.completeExceptionally(bug);
        }
    }

    /** A function that did not answer in time is not waited for again. */
    private boolean isPatient() {
        patient &= System.nanoTime() - busySince < BUSY_NANOS;
        return patient;
    }

    private void move(Instant end) {
        var next = time.next().filter(due -> !due.isAfter(end)).orElse(end);
        if (isDue(next)) {
            checkPatience();
            time.advanceTo(next);
            busySince = System.nanoTime();
            executor.execute(() -> step(end));
        } else done.complete(end);
    }

    /** Something may still be due at the end itself, once time is there. */
    private boolean isDue(Instant next) {
        return time.now().isBefore(next)
                || time.next().filter(due -> !due.isAfter(next)).isPresent();
    }

    private void checkPatience() {
        if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(WHOLE_SECONDS))
            throw new ClockTooBusyException(
                    "Expected to be there within %s seconds, but so much is due on the way that it is only %s"
                            .formatted(WHOLE_SECONDS, time.now()));
    }
}
