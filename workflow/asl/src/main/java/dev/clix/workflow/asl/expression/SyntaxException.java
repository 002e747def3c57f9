package dev.clix.workflow.asl.expression;

import static java.util.Objects.requireNonNull;

/**
 * A text is no expression of its language. Thrown by what compiles expressions and caught by the parser, which turns it
 * into a problem with a place; it therefore carries no stack trace.
 */
public final class SyntaxException extends RuntimeException {
    public SyntaxException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }

    /** AWS's words for a value of another type than its field takes: STRING, NUMBER, BOOLEAN… */
    public static String wrongType(String expected) {
        return "Expected value of type [%s]".formatted(expected);
    }
}
