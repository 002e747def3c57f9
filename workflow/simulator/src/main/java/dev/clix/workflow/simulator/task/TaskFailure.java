package dev.clix.workflow.simulator.task;

import java.util.Optional;

/** A task's failure: the error and cause that Retry and Catch see. */
public final class TaskFailure extends Exception {
    private final Optional<String> error;
    private final Optional<String> cause;

    public TaskFailure(String error, String cause) {
        this(Optional.of(error), Optional.of(cause));
    }

    /** AWS knows failures without an error or a cause, too. */
    public TaskFailure(Optional<String> error, Optional<String> cause) {
        super(error.orElse("") + ": " + cause.orElse(""));
        this.error = error;
        this.cause = cause;
    }

    public Optional<String> error() {
        return error;
    }

    /** The cause in the history. */
    public Optional<String> description() {
        return cause;
    }
}
