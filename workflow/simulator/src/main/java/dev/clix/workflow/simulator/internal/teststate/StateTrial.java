package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.DecisionContext;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.interpreter.TestedState;
import dev.clix.workflow.interpreter.TestedState.Outcome;
import dev.clix.workflow.simulator.internal.teststate.StateTestResult.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A request that makes sense, for the simulator to carry out: enter the state, answer what it asks, tell the result. */
public final class StateTrial {
    private final Arguments arguments;
    private final TestedDefinition definition;
    private final JsonNode input;
    private final TestedState.Setting setting;

    private StateTrial(Arguments arguments, TestedDefinition definition) {
        this.arguments = arguments;
        this.definition = definition;
        this.input = Json.read(inputText())
                .orElseThrow(() -> new WorkflowException(
                        Code.INVALID_EXECUTION_INPUT,
                        "Invalid State Machine Execution Input: '%s'".formatted(inputText())));
        this.setting = new TestedState.Setting(
                variables(),
                context(),
                number("/stateConfiguration/retrierRetryCount"),
                arguments.has("roleArn"),
                definition.isInMap() ? Optional.of(input) : Optional.empty());
    }

    /** @throws WorkflowException when the request makes none */
    public static StateTrial of(Arguments arguments) {
        var definition = TestedDefinition.of(arguments);
        StateTestCheck.check(arguments, definition);
        return new StateTrial(arguments, definition);
    }

    private String inputText() {
        return arguments.optionalText("input").orElse("{}");
    }

    private Map<String, JsonNode> variables() {
        var variables = new HashMap<String, JsonNode>();
        arguments
                .optionalText("variables")
                .ifPresent(text -> object(text, "Variables")
                        .properties()
                        .forEach(variable -> variables.put(variable.getKey(), variable.getValue())));
        return variables;
    }

    private Optional<ObjectNode> context() {
        return arguments.optionalText("context").map(text -> {
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

    private int number(String pointer) {
        return arguments.members().at(pointer).asInt(0);
    }

    /** Enters the state. */
    public TestedState enter(Limits limits, Identity identity, DecisionContext surroundings) {
        return TestedState.enter(definition.machine(), limits, input, identity, setting, surroundings);
    }

    public boolean isMocked() {
        return arguments.has("mock");
    }

    /** The data that the ItemReader is to have read. */
    public Optional<String> itemReaderData() {
        return text("/stateConfiguration/mapItemReaderData");
    }

    private Optional<String> text(String pointer) {
        return Optional.ofNullable(arguments.members().at(pointer).textValue());
    }

    /** Answers with the mock, unless the state has ended without. */
    public void answer(TestedState tested, DecisionContext surroundings) {
        if (tested.outcome().isPresent()) return;
        var failures = number("/stateConfiguration/mapIterationFailureCount");
        if (failures > tested.iterations() && tested.iterations() > 0)
            throw StateTestCheck.invalid(
                    "Map iteration failure count must be less than or equal to the number of Map iterations");
        var result = text("/mock/result").flatMap(Json::read);
        if (result.isPresent()) tested.succeed(result.get(), failures, surroundings);
        else tested.fail(text("/mock/errorOutput/error"), text("/mock/errorOutput/cause"), surroundings);
    }

    public StateTestResult result(TestedState tested, Outcome outcome) {
        var level = arguments.optionalText("inspectionLevel").orElse("INFO");
        var inspected =
                level.equals("INFO") ? JsonNodeFactory.instance.objectNode() : InspectionJson.of(tested, inputText());
        if (level.equals("TRACE")) HttpExchangeJson.add(inspected, tested);
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
