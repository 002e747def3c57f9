package dev.clix.workflow.simulator.internal.execution;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

    /**
     * Makes a call. Made within a task, it has what it submits run at once, until it is answered: its caller may wait for the
     * answer in ways that are not seen here.
     */
    <T> CompletableFuture<T> call(Supplier<? extends CompletionStage<T>> call) {
        var bounce = bounces.get();
        var before = bounce.waiting.size();
        var answer = call.get().toCompletableFuture();
        if (bounce.running && !Bounce.isDeep())
            while (!answer.isDone() && bounce.waiting.size() > before)
                bounce.waiting.removeLast().run();
        return answer;
    }

    /**
     * Runs this thread's tasks until a caller that waits on it has its answer; they would never run otherwise. The latest come
     * first, as they are what the caller has asked for: the others may wait for answers in turn, and so down the stack.
     */
    void runUntil(BooleanSupplier done) {
        var bounce = bounces.get();
        while (!done.getAsBoolean()) {
            var next = bounce.afterwards.isEmpty() ? bounce.waiting.pollLast() : bounce.afterwards.pollLast();
            if (next == null) return;
            next.run();
        }
    }
}
