package dev.clix.workflow.template.internal.text;

/** A text that is neither JSON nor YAML; the message says why and at which line. */
public final class UnreadableTextException extends RuntimeException {
    UnreadableTextException(String reason) {
        super(reason);
    }

    UnreadableTextException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
