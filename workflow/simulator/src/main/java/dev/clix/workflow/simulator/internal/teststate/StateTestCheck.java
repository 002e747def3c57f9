package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.TestState;
import dev.clix.workflow.TestState.FieldValidation;
import dev.clix.workflow.TestState.Mock;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.asl.integration.AnswerCheck;

/** Whether a request makes sense for its state, in AWS's words where they are recorded. */
final class StateTestCheck {
    private final TestState request;
    private final TestedDefinition tested;

    private StateTestCheck(TestState request, TestedDefinition tested) {
        this.request = request;
        this.tested = tested;
    }

    /** @throws WorkflowException ValidationException, or InvalidDefinition for states that have to be mocked */
    static void check(TestState request, TestedDefinition tested) {
        var check = new StateTestCheck(request, tested);
        if (request.mock().isPresent()) check.mocked(request.mock().get());
        else check.unmocked();
    }

    private void unmocked() {
        notUnmocked();
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
        if (request.roleArn().isEmpty()) throw invalid("RoleArn must be specified when testing a Task state");
    }

    /** The members that only describe a mock. */
    private void notUnmocked() {
        var configuration = request.stateConfiguration();
        notUnmocked("RetrierRetryCount", configuration.retrierRetryCount().isPresent());
        notUnmocked("ErrorCausedByState", configuration.errorCausedByState().isPresent());
        notUnmocked(
                "MapIterationFailureCount",
                configuration.mapIterationFailureCount().isPresent());
        notUnmocked("MapItemReaderData", configuration.mapItemReaderData().isPresent());
        notUnmocked("Context", request.context().isPresent());
    }

    private static void notUnmocked(String name, boolean isThere) {
        if (isThere) throw invalid("TestState does not support %s when a mock is not specified.", name);
    }

    static boolean isAnsweredLater(TaskResource resource) {
        return resource.kind() == TaskResource.Kind.ACTIVITY
                || resource.pattern() != TaskResource.Pattern.REQUEST_RESPONSE;
    }

    private void mocked(Mock mock) {
        var state = tested.state();
        var isMockable = state instanceof TaskState || state instanceof ParallelState || state instanceof MapState;
        if (!isMockable) throw invalid("State type '%s' is not supported when a mock is specified", type(state));
        if (request.revealSecrets())
            throw invalid("TestState does not support RevealSecrets when a mock is specified.");
        if (mock.result().isPresent() == mock.errorOutput().isPresent())
            throw invalid("A test mock should have only one of the following fields: [result, errorOutput].");
        mock.result().ifPresent(result -> result(state, result, mock.fieldValidationMode()));
        request.stateConfiguration()
                .errorCausedByState()
                .filter(causedBy -> !tested.runs(causedBy))
                .ifPresent(causedBy -> {
                    throw invalid("State '%s', which is to cause the error, not found in definition", causedBy);
                });
    }

    private static String type(State state) {
        var name = state.getClass().getSimpleName();
        return name.substring(0, name.length() - "State".length());
    }

    private static void result(State state, String text, FieldValidation mode) {
        var result = Json.read(text).orElseThrow(() -> invalid("Mocked result must be valid JSON"));
        if (state instanceof ParallelState parallel) ofBranches(parallel, result);
        if (state instanceof MapState map) ofItems(map, result);
        if (state instanceof TaskState task) AnswerCheck.check(task.resource(), result, mode);
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

    static WorkflowException invalid(String text, Object... values) {
        return new WorkflowException(Code.VALIDATION, text.formatted(values));
    }
}
