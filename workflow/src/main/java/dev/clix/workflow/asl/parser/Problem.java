package dev.clix.workflow.asl.parser;

/**
 * What is wrong with a definition, as ValidateStateMachineDefinition reports it.
 *
 * @param location a JSON pointer into the definition, {@code /States/Pay/Resource}; {@code /} is the whole of it
 */
public record Problem(Code code, String message, String location) {
    /** AWS's codes. */
    public enum Code {
        INVALID_JSON_DESCRIPTION,
        SCHEMA_VALIDATION_FAILED,
        MISSING_TRANSITION_TARGET,
        DUPLICATE_STATE_NAME
    }

    /** As CreateStateMachine words it. */
    @Override
    public String toString() {
        return "%s: %s%s".formatted(code, message, location.isEmpty() ? "" : " at " + location);
    }
}
