package dev.clix.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine's definition and settings between two updates.
 *
 * @param definition Amazon States Language, a JSON text; <code>{}</code> where it was not asked for
 * @param revisionId empty for a machine that was never updated
 * @param variableReferences the variables that the fields of states refer to, by state
 */
public record StateMachineRevision(
        String definition,
        String roleArn,
        LoggingConfiguration loggingConfiguration,
        TracingConfiguration tracingConfiguration,
        EncryptionConfiguration encryptionConfiguration,
        Optional<String> revisionId,
        Map<String, List<String>> variableReferences) {
    private static final String LEFT_OUT = "{}";

    /** Another definition, and all else as it is. */
    public StateMachineRevision defined(String another) {
        return with(another, variableReferences);
    }

    /** The data left out: an empty definition and, since those are part of it, no variable references. */
    public StateMachineRevision withoutData() {
        return with(LEFT_OUT, Map.of());
    }

    private StateMachineRevision with(String another, Map<String, List<String>> references) {
        return new StateMachineRevision(
                another,
                roleArn,
                loggingConfiguration,
                tracingConfiguration,
                encryptionConfiguration,
                revisionId,
                references);
    }
}
