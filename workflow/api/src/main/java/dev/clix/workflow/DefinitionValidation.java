package dev.clix.workflow;

import java.util.List;

/**
 * The answer of ValidateStateMachineDefinition.
 *
 * @param diagnostics errors first
 * @param truncated whether there are more than were asked for
 */
public record DefinitionValidation(Result result, List<Diagnostic> diagnostics, boolean truncated) {
    public DefinitionValidation {
        diagnostics = List.copyOf(diagnostics);
    }

    /** AWS's words. */
    public enum Result {
        OK,
        FAIL
    }
}
