package dev.clix.workflow;

import java.util.concurrent.CompletionException;

/** Why a stage failed: one that depends on another has that one's failure inside a {@link CompletionException}. */
public final class Causes {
    private Causes() {}

    /** @return the failure itself, or what it is wrapped around */
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) cause = cause.getCause();
        return cause;
    }
}
