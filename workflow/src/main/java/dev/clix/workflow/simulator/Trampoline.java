package dev.clix.workflow.simulator;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** Runs on the caller's thread, but never one thing within another: what is asked for meanwhile comes after. */
final class Trampoline implements Executor {
    private final ThreadLocal<ArrayDeque<Runnable>> running = new ThreadLocal<>();

    @Override
    public void execute(Runnable task) {
        var queue = running.get();
        if (queue != null) {
            queue.add(task);
            return;
        }
        queue = new ArrayDeque<>();
        running.set(queue);
        try {
            for (var next = task; next != null; next = queue.poll()) next.run();
        } finally {
            running.remove();
        }
    }
}
