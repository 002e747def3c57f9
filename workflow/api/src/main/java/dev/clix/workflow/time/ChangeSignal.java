package dev.clix.workflow.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes threads that wait for a change. A change costs one read of a counter while no thread waits. */
final class ChangeSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicInteger watchers = new AtomicInteger();
    private final AtomicLong count = new AtomicLong();

    /** Between {@code watch} and {@code unwatch} no change goes unnoticed. */
    void watch() {
        watchers.incrementAndGet();
    }

    void unwatch() {
        watchers.decrementAndGet();
    }

    /** The number of changes so far; to be read before the state that may change. */
    long count() {
        return count.get();
    }

    void signal() {
        if (watchers.get() == 0) return;
        lock.lock();
        try {
            count.incrementAndGet();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a change after the given count, at most as long as given. */
    void await(long seen, Duration most) throws InterruptedException {
        lock.lock();
        try {
            var left = most.toNanos();
            while (count.get() == seen && left > 0) left = changed.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }
}
