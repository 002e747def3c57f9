package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.simulator.internal.teststate.StateTest.FieldValidation;
import java.util.Map;

/** Whether a request makes sense for its state, in AWS's words where they are recorded. */
final class StateTestCheck {
    /** The fields that only describe a mock. */
    private static final Map<String, String> MOCKED_ONLY = Map.of(
            "/stateConfiguration/retrierRetryCount", "RetrierRetryCount",
            "/stateConfiguration/errorCausedByState", "ErrorCausedByState",
            "/stateConfiguration/mapIterationFailureCount", "MapIterationFailureCount",
            "/stateConfiguration/mapItemReaderData", "MapItemReaderData",
            "/context", "Context");

    private final Arguments arguments;
    private final TestedDefinition tested;

    private StateTestCheck(Arguments arguments, TestedDefinition tested) {
        this.arguments = arguments;
        this.tested = tested;
    }

    /** @throws WorkflowException ValidationException, or InvalidDefinition for states that have to be mocked */
    static void check(Arguments arguments, TestedDefinition tested) {
        var check = new StateTestCheck(arguments, tested);
        if (arguments.has("mock")) check.mocked();
        else check.unmocked();
    }

    private void unmocked() {
        MOCKED_ONLY.forEach((pointer, name) -> {
            if (has(pointer)) throw invalid("TestState does not support %s when a mock is not specified.", name);
        });
        var state = tested.state();
        if (state instanceof MapState || state instanceof ParallelState)
            throw new WorkflowException(
                    Code.INVALID_DEFINITION,
                    "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait,"
                            + " Pass, Succeed, Fail, Choice]");
        if (!(state instanceof TaskState task)) return;
        if (isAnsweredLater(task.resource()))
            throw new WorkflowException(
                    Code.INVALID_DEFINITION,
                    "TestState API does not support the resource '%s' when a mock is not specified."
                            .formatted(task.resource().arn()));
        if (!arguments.has("roleArn")) throw invalid("RoleArn must be specified when testing a Task state");
    }

    static boolean isAnsweredLater(TaskResource resource) {
        return resource.kind() == TaskResource.Kind.ACTIVITY
                || resource.pattern() != TaskResource.Pattern.REQUEST_RESPONSE;
    }

    private void mocked() {
        var state = tested.state();
        var isMockable = state instanceof TaskState || state instanceof ParallelState || state instanceof MapState;
        if (!isMockable) throw invalid("State type '%s' is not supported when a mock is specified", type(state));
        if (arguments.flag("revealSecrets"))
            throw invalid("TestState does not support RevealSecrets when a mock is specified.");
        if (has("/mock/result") == has("/mock/errorOutput"))
            throw invalid("A test mock should have only one of the following fields: [result, errorOutput].");
        if (has("/mock/result")) result(state);
        var causedBy = arguments.members().at("/stateConfiguration/errorCausedByState");
        if (causedBy.isTextual() && !tested.runs(causedBy.textValue()))
            throw invalid("State '%s', which is to cause the error, not found in definition", causedBy.textValue());
    }

    private static String type(State state) {
        var name = state.getClass().getSimpleName();
        return name.substring(0, name.length() - "State".length());
    }

    private void result(State state) {
        var result = Json.read(arguments.members().at("/mock/result").asText())
                .orElseThrow(() -> invalid("Mocked result must be valid JSON"));
        if (state instanceof ParallelState parallel) ofBranches(parallel, result);
        if (state instanceof MapState map) ofItems(map, result);
        if (state instanceof TaskState task) ResponseCheck.check(task.resource(), result, fieldValidation());
    }

    private static void ofBranches(ParallelState state, JsonNode result) {
        requireArray(result);
        if (result.size() != state.branches().size())
            throw invalid("Mocked result must contain the same number of items as number of Parallel branches.");
    }

    private static void ofItems(MapState state, JsonNode result) {
        var written = state.distribution().flatMap(d -> d.resultWriter()).isPresent();
        if (!written) requireArray(result);
        else if (!result.isObject()) throw invalid("Mocked result must be a JSON object.");
    }

    private static void requireArray(JsonNode result) {
        if (!result.isArray()) throw invalid("Mocked result must be an array.");
    }

    private FieldValidation fieldValidation() {
        var mode = arguments.members().at("/mock/fieldValidationMode");
        return mode.isTextual() ? FieldValidation.valueOf(mode.textValue()) : FieldValidation.STRICT;
    }

    private boolean has(String pointer) {
        var value = arguments.members().at(pointer);
        return !value.isMissingNode() && !value.isNull();
    }

    static WorkflowException invalid(String text, Object... values) {
        return new WorkflowException(Code.VALIDATION, text.formatted(values));
    }
}
