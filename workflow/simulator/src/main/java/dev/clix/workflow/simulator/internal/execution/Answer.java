package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.Causes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A caller's answer to come. AwaitedParties for it helps along what has to be done for it on the same thread; cancelling it takes
 * the question back.
 */
final class Answer<T> extends CompletableFuture<T> {
    private final AnswerExecutor callers;
    private final CompletableFuture<?> question;

    Answer(AnswerExecutor callers, CompletableFuture<?> question) {
        this.callers = callers;
        this.question = question;
    }

    /** A stage that depends on another fails with that one's exception in a CompletionException; callers get it bare. */
    void settle(@Nullable T value, @Nullable Throwable failure) {
        if (failure == null) complete(value);
        else completeExceptionally(Causes.unwrapped(failure));
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Answer<>(callers, new CompletableFuture<>());
    }

    @Override
    public Executor defaultExecutor() {
        return callers.spare();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        question.cancel(mayInterruptIfRunning);
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public T join() {
        callers.help(this);
        return super.join();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        callers.help(this);
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        callers.help(this);
        return super.get(timeout, unit);
    }
}
