package dev.clix.workflow.junit;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Answers that are there at once: executions of a test run on its own thread. */
final class Answers {
    private Answers() {}

    static <T> T get(CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        if (!future.isDone()) throw new IllegalStateException("Expected an answer at once, but there is none yet");
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) throw refused;
            throw failed;
        }
    }
}
