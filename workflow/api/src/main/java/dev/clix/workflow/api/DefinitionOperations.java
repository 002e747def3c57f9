package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.DefinitionValidation;
import dev.clix.workflow.Diagnostic;
import dev.clix.workflow.Diagnostic.Severity;
import dev.clix.workflow.StateTestResult;
import dev.clix.workflow.TestState;
import dev.clix.workflow.ValidateStateMachineDefinition;

/** The operations on definitions that are not registered, typed. */
public final class DefinitionOperations {
    public static final TypedOperation<ValidateStateMachineDefinition, DefinitionValidation>
            VALIDATE_STATE_MACHINE_DEFINITION = new TypedOperation<>(
                    Operation.VALIDATE_STATE_MACHINE_DEFINITION,
                    (request, members) ->
                            members.text("definition", request.definition()).whole("maxResults", request.maxResults()),
                    arguments -> new ValidateStateMachineDefinition(
                            arguments.text("definition"),
                            StateMachineOperations.type(arguments),
                            arguments
                                    .optionalText("severity")
                                    .map(Severity::valueOf)
                                    .orElse(Severity.ERROR),
                            arguments.maxResults()),
                    DefinitionOperations::shown);

    public static final TypedOperation<TestState, StateTestResult> TEST_STATE = new TypedOperation<>(
            Operation.TEST_STATE, TestStateJson::constrain, TestStateJson::read, TestStateJson::shown);

    private DefinitionOperations() {}

    private static ObjectNode shown(DefinitionValidation validation) {
        var shown = AwsJson.object().put("result", validation.result().name());
        var diagnostics = shown.putArray("diagnostics");
        validation.diagnostics().forEach(problem -> diagnostics.add(shown(problem)));
        return shown.put("truncated", validation.truncated());
    }

    private static ObjectNode shown(Diagnostic problem) {
        var shown = AwsJson.object()
                .put("severity", problem.severity().name())
                .put("code", problem.code())
                .put("message", problem.message());
        problem.location().ifPresent(place -> shown.put("location", place));
        return shown;
    }
}
