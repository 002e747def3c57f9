package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.integration.Integration;
import dev.clix.workflow.history.TaskFact;
import java.util.Optional;

/** Task: offers the work, then waits for its answer. */
final class TaskBehaviour {
    private TaskBehaviour() {}

    static boolean act(Decision decision, Frame frame, TaskState state) {
        var resource = state.resource();
        requireActivity(decision, resource);
        var token = token(decision, resource);
        var flow = new DataFlow(decision, frame, token);
        var arguments = flow.arguments();
        requireForm(state, arguments);
        var environment = flow.environment(flow.input());
        decision.write(
                frame,
                new TaskFact.TaskScheduled(
                        resource,
                        arguments,
                        DataFlow.whole(state.timeoutSeconds(), environment),
                        DataFlow.whole(state.heartbeatSeconds(), environment),
                        state.credentials()
                                .map(c ->
                                        c.evaluate(environment).path("RoleArn").asText()),
                        token));
        return false;
    }

    private static void requireActivity(Decision decision, TaskResource resource) {
        if (resource.kind() == TaskResource.Kind.ACTIVITY
                && !decision.context().activities().test(resource.arn()))
            throw new EvaluationException(
                    ErrorNames.RUNTIME, "The activity %s does not exist.".formatted(resource.arn()), Optional.empty());
    }

    private static void requireForm(TaskState state, JsonNode arguments) {
        var problems = Integration.problems(state.resource(), arguments, state.language());
        if (problems.isEmpty()) return;
        throw new EvaluationException(
                ErrorNames.RUNTIME,
                "The %s '%s' could not be used to start the Task: %s"
                        .formatted(
                                state.language() == QueryLanguage.JSONATA ? "Arguments" : "Parameters",
                                arguments,
                                problems),
                Optional.empty());
    }

    /** Drawn here and recorded where the input may carry it away; an activity's worker is given one when it takes the task. */
    private static Optional<String> token(Decision decision, TaskResource resource) {
        return resource.pattern() == TaskResource.Pattern.REQUEST_RESPONSE
                ? Optional.empty()
                : Optional.of(decision.context().tokens().get());
    }
}
