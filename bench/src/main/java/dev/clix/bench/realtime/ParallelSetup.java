package dev.clix.bench.realtime;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;

/** Two preparations at once: nothing is measured yet, and waiting for one after the other takes twice as long. */
final class ParallelSetup {
    private ParallelSetup() {}

    static <A, B, C> C both(Callable<A> first, Callable<B> second, BiFunction<A, B, C> combined)
            throws InterruptedException {
        FutureTask<A> aside = new FutureTask<>(first);
        Thread thread = new Thread(aside, "preparation");
        thread.start();
        try {
            B other = second.call();
            return combined.apply(aside.get(), other);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Expected both preparations to succeed", e.getCause());
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Expected both preparations to succeed", e);
        }
    }
}
