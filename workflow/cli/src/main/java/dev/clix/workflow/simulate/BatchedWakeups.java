package dev.clix.workflow.simulate;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Wakes its threads once for all that an event loop asks for in one turn. Waking a thread costs more than most
 * executions do, and on a machine with few cores it takes the loop's own away each time. Thread-safe.
 */
final class BatchedWakeups implements Executor {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Executor pool;
    private final int threads;

    /** @param threads how many the pool has */
    BatchedWakeups(Executor pool, int threads) {
        this.pool = pool;
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        var context = Vertx.currentContext();
        if (context == null) wake(1);
        else if (asked.getAndIncrement() == 0) atEndOfTurn(context);
    }

    /** A loop reads from all connections that have something to say before it runs what it was asked to. */
    private void atEndOfTurn(Context context) {
        context.runOnContext(unused -> wake(Math.min(asked.getAndSet(0), threads)));
    }

    private void wake(int most) {
        for (var i = 0; i < most; i++) pool.execute(this::work);
    }

    /** Others come for what is behind a task that takes long; one that fails must not keep it from them. */
    private void work() {
        try {
            for (var task = tasks.poll(); task != null; task = tasks.poll()) task.run();
        } finally {
            if (!tasks.isEmpty()) wake(1);
        }
    }
}
