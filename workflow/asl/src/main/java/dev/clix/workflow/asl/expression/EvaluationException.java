package dev.clix.workflow.asl.expression;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An expression has no value. Thrown within one decision and caught by the interpreter, which turns it into facts; it
 * therefore carries no stack trace.
 */
public final class EvaluationException extends RuntimeException {
    private final String error;
    private final Optional<String> location;

    /**
     * @param error one of the States.* error names
     * @param cause AWS's text, without the prefix that names the state and its event
     * @param location the field of the definition, {@code Output/total}, where history has an EvaluationFailed event
     */
    public EvaluationException(String error, String cause, Optional<String> location) {
        super(cause, null, false, false);
        this.error = error;
        this.location = location;
    }

    public String error() {
        return error;
    }

    public Optional<String> location() {
        return location;
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
