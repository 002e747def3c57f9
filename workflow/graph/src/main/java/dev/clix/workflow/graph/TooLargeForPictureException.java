package dev.clix.workflow.graph;

/** A definition with more states, deeper ones, or more and longer ways than a picture may have. */
public final class TooLargeForPictureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public TooLargeForPictureException(String message) {
        super(message);
    }
}
