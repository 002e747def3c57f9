package dev.clix.workflow.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Time that moves only when told to, and then instantly.
 *
 * <p>Whatever falls due runs on the thread that moves time, at exactly its moment; when {@link #advance} returns, all of
 * it is done. Moving time from within a planned task is refused. {@link #skipping} makes time move by itself.
 */
public final class VirtualTime implements TimeSource {
    /** Any fixed moment will do. */
    public static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(VirtualTime.class);
    private static final Duration FARTHEST = Duration.ofDays(365 * 10_000L);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Agenda agenda = new Agenda();
    private final Holds holds = new Holds();
    private final ReentrantLock moving = new ReentrantLock();
    private final Changes changes = new Changes();
    private final Duration patience;
    private volatile Instant now;

    public VirtualTime() {
        this(START);
    }

    public VirtualTime(Instant start) {
        this(start, PATIENCE);
    }

    /** @param patience how long, by the wall's time, {@link #await} stands still before it gives up */
    public VirtualTime(Instant start, Duration patience) {
        this.now = start;
        this.patience = patience;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Cancellable at(Instant due, Runnable task) {
        var planned = agenda.add(later(due), task, false);
        changes.signal();
        return planned;
    }

    @Override
    public Cancellable idleUntil(Instant due, Runnable task) {
        return agenda.add(later(due), task, true);
    }

    private Instant later(Instant due) {
        return due.isBefore(now) ? now : due;
    }

    @Override
    public Hold hold(String holder) {
        var hold = holds.add(holder);
        return () -> {
            hold.close();
            changes.signal();
        };
    }

    /** Who keeps time from skipping, in the order they began to. */
    public List<String> holders() {
        return holds.holders();
    }

    /** Moves time by hand, whoever holds it, and runs what falls due on the way. */
    public void advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0)
            throw new IllegalArgumentException(
                    "Expected time to move on, by up to %s, but was asked for %s".formatted(FARTHEST, by));
        advanceTo(now.plus(by));
    }

    /** Like {@link #advance}; an instant that has passed only runs what is due now. */
    public void advanceTo(Instant instant) {
        move(() -> {
            var end = later(instant);
            for (var due = agenda.takeUntil(end); due.isPresent(); due = agenda.takeUntil(end)) run(due.get());
            now = end;
        });
    }

    /**
     * Moves time by hand to the next moment something is due, and runs what is due then.
     *
     * @return false when nothing is planned that would be a reason to
     */
    public boolean skip() {
        if (!agenda.isBusy()) return false;
        agenda.next().ifPresent(this::advanceTo);
        return true;
    }

    private void run(Agenda.Due due) {
        now = due.due();
        due.task().run();
    }

    private void move(Runnable movement) {
        if (moving.isHeldByCurrentThread())
            throw new IllegalStateException("Expected planned tasks to leave time alone, but one moves it");
        moving.lock();
        try {
            movement.run();
        } finally {
            moving.unlock();
        }
    }

    /**
     * From here on time skips by itself to the next moment something is due, whenever nobody holds it. What falls due
     * runs on a daemon thread.
     *
     * @return stops it
     */
    public Hold skipping() {
        var skipper = new Thread(this::skipForEver, "virtual-time");
        skipper.setDaemon(true);
        skipper.start();
        return skipper::interrupt;
    }

    /** Nobody sees what this thread throws. */
    private boolean skipUnharmed() {
        try {
            return skip();
        } catch (RuntimeException bug) {
            LOG.error("A planned task failed", bug);
            return true;
        }
    }

    private void skipForEver() {
        changes.watch();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var seen = changes.count();
                if (!(holds.isFree() && skipUnharmed())) changes.await(seen, patience);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            changes.unwatch();
        }
    }

    /**
     * Skips through time, while nobody holds it, until there is an answer.
     *
     * @throws IllegalStateException when none comes; it says who holds time, or that nothing is planned
     */
    public <T> T await(CompletionStage<T> answer) {
        var future = answer.toCompletableFuture();
        future.whenComplete((value, failure) -> changes.signal());
        changes.watch();
        try {
            skipUntil(future);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw stuck();
        } finally {
            changes.unwatch();
        }
        return future.join();
    }

    private void skipUntil(CompletableFuture<?> future) throws InterruptedException {
        var lastMove = System.nanoTime();
        while (!future.isDone()) {
            var seen = changes.count();
            if (holds.isFree() && skip()) lastMove = System.nanoTime();
            else if (System.nanoTime() - lastMove > patience.toNanos()) throw stuck();
            else if (!future.isDone()) changes.await(seen, patience);
        }
    }

    private IllegalStateException stuck() {
        var held = holders();
        return new IllegalStateException(
                held.isEmpty()
                        ? "Expected an answer, but none came: nobody holds time, and nothing is planned (%s, %s idle waits)"
                                .formatted(now, agenda.size())
                        : "Expected an answer, but none came: time stands at %s, held by %s".formatted(now, held));
    }
}
