package dev.clix.workflow;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Actions that follow a stage, where no other stage awaits them; and answers that are there at once. */
public final class Stages {
    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    private Stages() {}

    /**
     * Acts when the stage is done, on the thread that completes it. An exception of the action would stay in a stage that
     * is not asked: it is logged.
     *
     * @param action given the value or the failure, as by {@link CompletionStage#whenComplete}
     */
    public static <T> void onceDone(CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> action) {
        stage.whenComplete(logged(action));
    }

    /** As {@link #onceDone(CompletionStage, BiConsumer)}, on the executor. */
    public static <T> void onceDone(
            CompletionStage<T> stage, BiConsumer<@Nullable T, @Nullable Throwable> action, Executor executor) {
        stage.whenCompleteAsync(logged(action), executor);
    }

    /**
     * The answer of a call that is answered when it returns, as all are of a simulator without an executor and a journal.
     *
     * @throws WorkflowException if the call was refused
     */
    public static <T> T answered(CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        if (!future.isDone()) throw new IllegalStateException("Expected an answer at once, but there is none yet");
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) throw refused;
            throw failed;
        }
    }

    private static <T> BiConsumer<@Nullable T, @Nullable Throwable> logged(
            BiConsumer<@Nullable T, @Nullable Throwable> action) {
        return (value, failure) -> {
            try {
                action.accept(value, failure);
            } catch (RuntimeException | Error bug) {
                LOG.error("Expected what follows a stage to succeed, but it failed", bug);
            }
        };
    }
}
