package dev.clix.workflow;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Why a stage failed: one that depends on another has that one's failure inside a {@link CompletionException}, and a thread
 * that waits for it gets it in an {@link ExecutionException}.
 */
public final class Causes {
    private Causes() {}

    /** @return the failure itself, or what it is wrapped around */
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (isWrapper(cause) && cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private static boolean isWrapper(Throwable failure) {
        return failure instanceof CompletionException || failure instanceof ExecutionException;
    }

    /** @return the message of the failure, or its name where it has none */
    public static String message(Throwable failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }
}
