package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.expression.Place;
import java.util.Optional;

/**
 * A problem of a definition, as ValidateStateMachineDefinition reports it.
 *
 * @param location as AWS writes it, {@code /States/Pay/Catch[0]/Next}; {@code /} is the whole of it; empty when there
 *     is no place to name
 * @param pointer the same as a JSON pointer, {@code /States/Pay/Catch/0/Next}
 */
public record Problem(Code code, String message, Optional<String> location, Optional<String> pointer) {
    /** AWS's codes; the first three are warnings. */
    public enum Code {
        NO_DOLLAR,
        NO_PATH,
        PASS_RESULT_IS_STATIC,
        INVALID_JSON_DESCRIPTION,
        SCHEMA_VALIDATION_FAILED,
        MISSING_TRANSITION_TARGET,
        MISSING_END_STATE,
        DUPLICATE_STATE_NAME,
        INVALID_STATE_NAME,
        DUPLICATE_LABEL_NAME,
        INVALID_LABEL_NAME,
        INVALID_VARIABLE_NAME,
        RESERVED_VARIABLE_NAME,
        INVALID_JSONATA_EXPRESSION,
        UNSUPPORTED_JSONATA_EXPRESSION,
        TOO_DEEPLY_NESTED;

        /** Whether definitions are accepted all the same. */
        public boolean isWarning() {
            return compareTo(PASS_RESULT_IS_STATIC) <= 0;
        }
    }

    static Problem at(Place place, Code code, String message) {
        return new Problem(
                code,
                message,
                Optional.of(place.location().isEmpty() ? "/" : place.location()),
                Optional.of(place.pointer()));
    }

    static Problem nowhere(Code code, String message) {
        return new Problem(code, message, Optional.empty(), Optional.empty());
    }

    /** As CreateStateMachine words it. */
    @Override
    public String toString() {
        return "%s: %s at %s".formatted(code, message, location.orElse("null"));
    }
}
