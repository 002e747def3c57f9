package dev.clix.workflow.graph;

/** A definition with more states, or deeper ones, than a picture may have. */
public final class TooLargeForPictureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    TooLargeForPictureException(String message) {
        super(message);
    }
}
