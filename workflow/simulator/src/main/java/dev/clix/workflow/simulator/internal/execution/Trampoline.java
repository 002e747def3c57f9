package dev.clix.workflow.simulator.internal.execution;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * A trampoline: runs tasks on the caller's thread, but never one within another; tasks submitted meanwhile run after
 * it. Callers are told of their answers when no task runs, so that they may make the next call there and wait for it.
 */
public final class Trampoline implements Executor {
    /** A caller that asks again with every answer, and finds the next one there at once, would go down the stack for ever. */
    private static final int DEEPEST = 500;

    private static final StackWalker STACK = StackWalker.getInstance();

    private final ThreadLocal<Bounce> bounces = ThreadLocal.withInitial(Bounce::new);

    /** The tasks of one thread. */
    private static final class Bounce {
        private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(4);
        private final ArrayDeque<Runnable> afterwards = new ArrayDeque<>(4);
        private boolean running;
        private int telling;

        void go() {
            if (running || (telling > 0 && isDeep())) return;
            while (!waiting.isEmpty() || !afterwards.isEmpty())
                if (waiting.isEmpty()) tell();
                else run();
        }

        private static boolean isDeep() {
            return STACK.walk(frames -> frames.skip(DEEPEST).findFirst().isPresent());
        }

        private void run() {
            running = true;
            try {
                for (var next = waiting.poll(); next != null; next = waiting.poll()) next.run();
            } finally {
                running = false;
            }
        }

        private void tell() {
            telling++;
            try {
                afterwards.remove().run();
            } finally {
                telling--;
            }
        }
    }

    @Override
    public void execute(Runnable task) {
        var bounce = bounces.get();
        bounce.waiting.add(task);
        bounce.go();
    }

    /** Runs something on this thread once nothing else runs. */
    void afterwards(Runnable task) {
        var bounce = bounces.get();
        bounce.afterwards.add(task);
        bounce.go();
    }

    /** Runs this thread's tasks until a caller that waits on it has its answer; they would never run otherwise. */
    void runUntil(BooleanSupplier done) {
        var bounce = bounces.get();
        while (!done.getAsBoolean()) {
            var next = bounce.waiting.isEmpty() ? bounce.afterwards.poll() : bounce.waiting.poll();
            if (next == null) return;
            next.run();
        }
    }
}
