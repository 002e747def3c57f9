package dev.clix.workflow.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for something to change; costs next to nothing while nobody does. */
final class Changes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicInteger watchers = new AtomicInteger();
    private volatile long count;

    /** Between {@code watch} and {@code unwatch} no change goes unnoticed. */
    void watch() {
        watchers.incrementAndGet();
    }

    void unwatch() {
        watchers.decrementAndGet();
    }

    /** To be asked before looking at what may change. */
    long count() {
        return count;
    }

    void signal() {
        if (watchers.get() == 0) return;
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something has changed since the count was asked, or as long as this. */
    void await(long seen, Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (count == seen) changed.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }
}
