package dev.clix.workflow.simulator;

/** A task fails: what Retry and Catch see. */
public final class TaskFailure extends Exception {
    private final String error;

    public TaskFailure(String error, String cause) {
        super(cause);
        this.error = error;
    }

    public String error() {
        return error;
    }

    /** The cause history shows. */
    public String failureCause() {
        return getMessage();
    }
}
