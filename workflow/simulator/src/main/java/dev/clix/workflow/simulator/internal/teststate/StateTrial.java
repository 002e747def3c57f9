package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.StateTestResult;
import dev.clix.workflow.StateTestResult.Status;
import dev.clix.workflow.TestState;
import dev.clix.workflow.TestState.ErrorOutput;
import dev.clix.workflow.TestState.InspectionLevel;
import dev.clix.workflow.TestState.Mock;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.DecisionContext;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.interpreter.TestedState;
import dev.clix.workflow.interpreter.TestedState.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A request that makes sense, for the simulator to carry out: enter the state, answer what it asks, tell the result. */
public final class StateTrial {
    private final TestState request;
    private final TestedDefinition definition;
    private final JsonNode input;
    private final TestedState.Setting setting;

    private StateTrial(TestState request, TestedDefinition definition) {
        this.request = request;
        this.definition = definition;
        this.input = Json.read(inputText())
                .orElseThrow(() -> new WorkflowException(
                        Code.INVALID_EXECUTION_INPUT,
                        "Invalid State Machine Execution Input: '%s'".formatted(inputText())));
        this.setting = new TestedState.Setting(
                variables(),
                context(),
                request.stateConfiguration().retrierRetryCount().orElse(0),
                request.roleArn().isPresent(),
                definition.isInMap() ? Optional.of(input) : Optional.empty());
    }

    /** @throws WorkflowException when the request makes none */
    public static StateTrial of(TestState request) {
        var definition = TestedDefinition.of(request);
        StateTestCheck.check(request, definition);
        return new StateTrial(request, definition);
    }

    private String inputText() {
        return request.input().orElse("{}");
    }

    private Map<String, JsonNode> variables() {
        var variables = new HashMap<String, JsonNode>();
        request.variables()
                .ifPresent(text -> object(text, "Variables")
                        .properties()
                        .forEach(variable -> variables.put(variable.getKey(), variable.getValue())));
        return variables;
    }

    private Optional<ObjectNode> context() {
        return request.context().map(text -> {
            var context = Json.read(text)
                    .orElseThrow(
                            () -> StateTestCheck.invalid("Invalid Context object provided: it must be valid JSON"));
            return ContextCheck.check(context, hasToken());
        });
    }

    private boolean hasToken() {
        return definition.state() instanceof TaskState task && StateTestCheck.isAnsweredLater(task.resource());
    }

    private static ObjectNode object(String text, String name) {
        if (Json.read(text).orElse(JsonNodeFactory.instance.missingNode()) instanceof ObjectNode object) return object;
        throw StateTestCheck.invalid("%s must be a JSON object", name);
    }

    /** Enters the state. */
    public TestedState enter(Limits limits, Identity identity, DecisionContext context) {
        return TestedState.enter(definition.machine(), limits, input, identity, setting, context);
    }

    public boolean isMocked() {
        return request.mock().isPresent();
    }

    /** The data that the ItemReader is to have read. */
    public Optional<String> itemReaderData() {
        return request.stateConfiguration().mapItemReaderData();
    }

    /** Answers with the mock, unless the state has ended without. */
    public void answer(TestedState tested, DecisionContext context) {
        if (tested.outcome().isPresent()) return;
        var failures = request.stateConfiguration().mapIterationFailureCount().orElse(0);
        if (failures > tested.iterations() && tested.iterations() > 0)
            throw StateTestCheck.invalid(
                    "Map iteration failure count must be less than or equal to the number of Map iterations");
        var result = request.mock().flatMap(Mock::result).flatMap(Json::read);
        var error = request.mock().flatMap(Mock::errorOutput);
        if (result.isPresent()) tested.succeed(result.get(), failures, context);
        else tested.fail(error.flatMap(ErrorOutput::error), error.flatMap(ErrorOutput::cause), context);
    }

    public StateTestResult result(TestedState tested, Outcome outcome) {
        var level = request.inspectionLevel();
        var inspected = level == InspectionLevel.INFO
                ? JsonNodeFactory.instance.objectNode()
                : InspectionJson.of(tested, inputText());
        if (level == InspectionLevel.TRACE) HttpExchangeJson.add(inspected, tested);
        return outcome.accept(new Told(inspected));
    }

    /** The answer for each outcome. */
    private record Told(ObjectNode inspected) implements Outcome.Visitor<StateTestResult> {
        @Override
        public StateTestResult succeeded(Outcome.Succeeded outcome) {
            return new StateTestResult(
                    Status.SUCCEEDED,
                    Optional.of(outcome.output().toString()),
                    Optional.empty(),
                    Optional.empty(),
                    outcome.next(),
                    inspected);
        }

        @Override
        public StateTestResult caught(Outcome.Caught outcome) {
            return new StateTestResult(
                    Status.CAUGHT_ERROR,
                    Optional.of(outcome.output().toString()),
                    outcome.error(),
                    outcome.cause(),
                    Optional.of(outcome.next()),
                    inspected);
        }

        @Override
        public StateTestResult retried(Outcome.Retried outcome) {
            return failed(Status.RETRIABLE, outcome.error(), outcome.cause());
        }

        @Override
        public StateTestResult failed(Outcome.Failed outcome) {
            return failed(Status.FAILED, outcome.error(), outcome.cause());
        }

        private StateTestResult failed(Status status, Optional<String> error, Optional<String> cause) {
            return new StateTestResult(status, Optional.empty(), error, cause, Optional.empty(), inspected);
        }
    }
}
