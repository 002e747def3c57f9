package dev.clix.workflow.time;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Time that moves only when told to, and then instantly.
 *
 * <p>Whatever falls due runs on the thread that moves time, at exactly its moment; when {@link #advance} returns, all of
 * it is done. Moving time from within a planned task is refused.
 */
public final class VirtualTime implements TimeSource {
    /** Fri 1 Jan 2027: any fixed moment will do. */
    public static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    private final Agenda agenda = new Agenda();
    private final ReentrantLock moving = new ReentrantLock();
    private final Map<Object, String> holds = new LinkedHashMap<>();
    private volatile Instant now;

    public VirtualTime() {
        this(START);
    }

    public VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Cancellable at(Instant due, Runnable task) {
        return agenda.add(later(due), task, false);
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
        var key = new Object();
        synchronized (holds) {
            holds.put(key, holder);
        }
        return () -> release(key);
    }

    private void release(Object key) {
        synchronized (holds) {
            holds.remove(key);
            holds.notifyAll();
        }
    }

    /** Who keeps time from skipping, in the order they began to. */
    public List<String> holders() {
        synchronized (holds) {
            return List.copyOf(holds.values());
        }
    }

    /** Moves time by hand, whoever holds it, and runs what falls due on the way. */
    public void advance(Duration by) {
        if (by.isNegative()) throw new IllegalArgumentException("Expected time to move on, but was asked for " + by);
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
     * Moves time to the next moment something is due, and runs what is due then.
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
}
