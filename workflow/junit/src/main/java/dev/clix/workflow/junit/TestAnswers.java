package dev.clix.workflow.junit;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers to a test's own thread. Most are there at once; those of an execution that another thread is at, one that skips
 * time or a worker's, come as soon as it rests.
 */
final class TestAnswers {
    private static final long PATIENCE_SECONDS = 10;

    private TestAnswers() {}

    static <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) throw refused;
            throw new CompletionException(failed.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException(
                    "Expected an answer within %s s, but there is none yet".formatted(PATIENCE_SECONDS), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, but the test was interrupted", stopped);
        }
    }
}
