package dev.clix.server;

/** Games cannot run where they were told to. The message is for people, and says what to do. */
final class UnusableWorkflowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** @param exitCode 2 when it stays so until somebody changes something, 1 when it may be better later */
    UnusableWorkflowException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
