package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Processing;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.expression.ValuePath;
import dev.clix.workflow.interpreter.Inspection.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A state's input and output processing, once for all kinds ("Input and Output Processing", "Using JSONata"). */
final class DataFlow {
    private final Decision decision;
    private final Frame frame;
    private final Optional<String> token;

    /** A state's output and the variables it assigns. */
    record Exit(JsonNode output, Map<String, JsonNode> assigned) {}

    DataFlow(Decision decision, Frame frame) {
        this(decision, frame, frame.position instanceof Position.Tasking task ? task.token() : Optional.empty());
    }

    DataFlow(Decision decision, Frame frame, Optional<String> token) {
        this.decision = decision;
        this.frame = frame;
        this.token = token;
    }

    /** The environment of expressions that are evaluated before the state has a result. */
    Environment environment(JsonNode input) {
        return environment(input, Optional.empty(), Optional.empty());
    }

    private Environment environment(JsonNode input, Optional<JsonNode> result, Optional<JsonNode> errorOutput) {
        return new Environment(
                input,
                () -> ContextObject.of(decision, frame, token),
                frame.variables,
                result,
                errorOutput,
                decision.context().now(),
                decision.context().random());
    }

    /** The raw input through InputPath; in JSONata the raw input. */
    JsonNode input() {
        if (!(frame.currentState().processing() instanceof Processing.JsonPath path)) return frame.input;
        var input = select(path.inputPath(), frame.input);
        decision.saw(Stage.AFTER_INPUT_PATH, input);
        return input;
    }

    private JsonNode select(ValuePath path, JsonNode value) {
        return path == ValuePath.WHOLE ? value : path.select(value, environment(value));
    }

    /** {@link #input} through Parameters, or Arguments. */
    JsonNode arguments() {
        var processing = frame.currentState().processing();
        var input = input();
        if (processing instanceof Processing.JsonPath path)
            return arguments(path.parameters(), input, Stage.AFTER_PARAMETERS);
        return arguments(((Processing.Jsonata) processing).arguments(), input, Stage.AFTER_ARGUMENTS);
    }

    private JsonNode arguments(Optional<Template> template, JsonNode input, Stage stage) {
        var arguments =
                bounded(template.map(t -> t.evaluate(environment(input))).orElse(input));
        decision.saw(stage, arguments);
        return arguments;
    }

    /** How a state without a result ends: Choice, Wait, Succeed. */
    Exit passed() {
        return passed(frame.currentState().assign(), outputTemplate());
    }

    Exit passed(Optional<Template> assign, Optional<Template> output) {
        var processing = frame.currentState().processing();
        if (processing instanceof Processing.JsonPath path) {
            var input = input();
            var assigned = assigned(assign, () -> environment(input));
            return exit(select(path.outputPath(), input), assigned);
        }
        var environment = environment(frame.input);
        var assigned = assigned(assign, () -> environment);
        return exit(output.map(t -> t.evaluate(environment)).orElse(frame.input), assigned);
    }

    /** How a state with a result ends: Pass, Task, Parallel, Map. */
    Exit answered(JsonNode result) {
        var assign = frame.currentState().assign();
        var processing = frame.currentState().processing();
        return processing instanceof Processing.JsonPath path
                ? answered(path, result, assign)
                : answered(outputTemplate(), result, assign);
    }

    private Exit answered(Processing.JsonPath path, JsonNode result, Optional<Template> assign) {
        var selected = path.resultSelector()
                .map(selector -> selector.evaluate(environment(result)))
                .orElse(result);
        decision.saw(Stage.AFTER_RESULT_SELECTOR, selected);
        var assigned = assigned(assign, () -> environment(selected));
        var combined =
                path.resultPath().map(place -> place.put(frame.input, selected)).orElse(frame.input);
        decision.saw(Stage.AFTER_RESULT_PATH, combined);
        return exit(select(path.outputPath(), combined), assigned);
    }

    private Exit answered(Optional<Template> output, JsonNode result, Optional<Template> assign) {
        var environment = environment(frame.input, Optional.of(result), Optional.empty());
        var assigned = assigned(assign, () -> environment);
        return exit(output.map(t -> t.evaluate(environment)).orElse(result), assigned);
    }

    /** How a Catcher ends the state: the state's own Assign and output fields do not apply. */
    Exit caught(Catcher catcher, JsonNode errorOutput) {
        if (frame.currentState().processing() instanceof Processing.JsonPath) {
            var assigned = assigned(catcher.assign(), () -> environment(errorOutput));
            return exit(
                    catcher.resultPath()
                            .map(place -> place.put(frame.input, errorOutput))
                            .orElse(frame.input),
                    assigned);
        }
        var environment = environment(frame.input, Optional.empty(), Optional.of(errorOutput));
        var assigned = assigned(catcher.assign(), () -> environment);
        return exit(catcher.output().map(t -> t.evaluate(environment)).orElse(errorOutput), assigned);
    }

    Optional<Template> outputTemplate() {
        return frame.currentState().processing() instanceof Processing.Jsonata jsonata
                ? jsonata.output()
                : Optional.empty();
    }

    private Map<String, JsonNode> assigned(Optional<Template> assign, Supplier<Environment> environment) {
        if (assign.isEmpty()) return Map.of();
        var values = bounded(assign.get().evaluate(environment.get()));
        var assigned = new LinkedHashMap<String, JsonNode>();
        values.properties().forEach(field -> assigned.put(field.getKey(), field.getValue()));
        assigned.keySet().forEach(this::requireOwn);
        requireRoom(assigned);
        return assigned;
    }

    private void requireRoom(Map<String, JsonNode> assigned) {
        var execution = decision.execution();
        var bytes = execution.variableBytes + frame.growth(assigned);
        if (bytes > execution.limits().variableBytes())
            throw new EvaluationException(
                    ErrorNames.DATA_LIMIT_EXCEEDED,
                    "The variables of the execution would have %s bytes together, more than the limit of %s."
                            .formatted(bytes, execution.limits().variableBytes()),
                    Optional.empty());
    }

    /**
     * A branch or an iteration may assign variables of its own only (ASL, "Variable scope"); those around it are
     * read-only.
     */
    private void requireOwn(String name) {
        if (frame.parent.filter(outer -> outer.variables.containsKey(name)).isPresent())
            throw new EvaluationException(
                    ErrorNames.RUNTIME,
                    "The variable '%s' cannot be assigned: it belongs to an outer scope.".formatted(name),
                    Optional.empty());
    }

    private Exit exit(JsonNode output, Map<String, JsonNode> assigned) {
        return new Exit(bounded(output), assigned);
    }

    /**
     * @return the value
     * @throws EvaluationException when it is larger than the quota on payloads
     */
    @SuppressWarnings("ReferenceEquality")
    private JsonNode bounded(JsonNode value) {
        // The input was measured already, as the output of the state before.
        if (value != frame.input
                && PayloadSize.exceeds(value, decision.execution().limits().payloadBytes()))
            throw new EvaluationException(
                    ErrorNames.DATA_LIMIT_EXCEEDED,
                    PayloadSize.cause(frame.currentState().name(), value),
                    Optional.empty());
        return value;
    }

    /** The value of a field that holds a whole number, if the state has it. */
    static OptionalLong whole(Optional<Expression> expression, Environment environment) {
        return expression.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(expression.get().evaluate(environment).longValue());
    }
}
