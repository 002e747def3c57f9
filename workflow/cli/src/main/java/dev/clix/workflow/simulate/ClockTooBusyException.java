package dev.clix.workflow.simulate;

/** Time was told to move, and is on its way for too long. */
final class ClockTooBusyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClockTooBusyException(String message) {
        super(message);
    }
}
