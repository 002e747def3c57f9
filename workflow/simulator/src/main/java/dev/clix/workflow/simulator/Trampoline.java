package dev.clix.workflow.simulator;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** Runs on the caller's thread, but never one thing within another: what is asked for meanwhile comes after. */
final class Trampoline implements Executor {
    private final ThreadLocal<Bounce> bounces = ThreadLocal.withInitial(Bounce::new);

    private static final class Bounce {
        private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(4);
        private boolean running;

        void run(Runnable task) {
            running = true;
            try {
                for (var next = task; next != null; next = waiting.poll()) next.run();
            } finally {
                running = false;
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        var bounce = bounces.get();
        if (bounce.running) bounce.waiting.add(task);
        else bounce.run(task);
    }
}
