package dev.clix.workflow.interpreter;

import java.util.Optional;

/**
 * How much of an error's name and cause is kept: as many letters as the API shows. Causes tell of inputs and of other
 * causes: each execution that waits for another doubles its backslashes.
 */
public final class FailureText {
    private static final int ERROR_MAX = 256;
    private static final int CAUSE_MAX = 32_768;

    private FailureText() {}

    public static Optional<String> error(Optional<String> error) {
        return error.map(text -> cut(text, ERROR_MAX));
    }

    public static Optional<String> cause(Optional<String> cause) {
        return cause.map(FailureText::cause);
    }

    public static String cause(String cause) {
        return cut(cause, CAUSE_MAX);
    }

    /** A letter of two halves stays whole. */
    private static String cut(String text, int max) {
        if (text.length() <= max) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
