package dev.clix.workflow.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wall clock's time. One daemon thread runs the planned tasks. */
public final class WallTime implements TimeSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WallTime.class);
    private static final Duration LONGEST_NAP = Duration.ofHours(1);

    private final Agenda agenda = new Agenda();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = new Thread(this::run, "wall-time");
    private boolean closed;

    public WallTime() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Cancellable at(Instant due, Runnable task) {
        var first = agenda.next();
        var planned = agenda.add(due, task, false);
        if (first.isEmpty() || due.isBefore(first.get())) wake();
        return planned;
    }

    @Override
    public boolean isOwnThread() {
        return Thread.currentThread() == thread;
    }

    private void wake() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (awaitDue()) {
            for (var due = agenda.takeUntil(now()); due.isPresent(); due = agenda.takeUntil(now()))
                run(due.get().task());
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RejectedExecutionException gone) {
            LOG.debug("A planned task's executor was closed before the task was due", gone);
        } catch (RuntimeException bug) {
            LOG.error("A planned task failed", bug);
        }
    }

    /** @return false once closed */
    private boolean awaitDue() {
        lock.lock();
        try {
            while (!closed) {
                var nap = agenda.next().map(due -> Duration.between(now(), due)).orElse(LONGEST_NAP);
                if (nap.isNegative() || nap.isZero()) return true;
                changed.awaitNanos(Math.min(nap.toMillis(), LONGEST_NAP.toMillis()) * 1_000_000 + 500_000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return false;
    }

    /** Nothing planned runs from here on. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
