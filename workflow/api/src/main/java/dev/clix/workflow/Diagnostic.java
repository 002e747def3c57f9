package dev.clix.workflow;

import java.util.Optional;

/**
 * A problem of a definition.
 *
 * @param code as AWS lists them, {@code SCHEMA_VALIDATION_FAILED}
 * @param location a JSON pointer or a state's place, {@code /States/Pay}; empty where the problem has none
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">ValidateStateMachineDefinitionDiagnostic</a>
 */
public record Diagnostic(Severity severity, String code, String message, Optional<String> location) {
    public enum Severity {
        /** The definition is refused. */
        ERROR,
        /** It is accepted all the same. */
        WARNING
    }
}
