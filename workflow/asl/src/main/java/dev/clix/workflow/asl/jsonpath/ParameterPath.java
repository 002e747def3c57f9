package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Optional;

/**
 * A Wait's SecondsPath or TimestampPath: when nothing is there, the error names the field and the path only. Recorded for
 * SecondsPath, and for TimestampPath what other simulators say; the paths of a Task's seconds say it as {@link JsonPath} does.
 *
 * @param field its name as written
 */
record ParameterPath(String field, JsonPath path) implements PathExpression {
    @Override
    public JsonNode evaluate(Environment environment) {
        path.requireInput(environment.input());
        return path.reach(environment.input(), environment).orElseThrow(this::missing);
    }

    private EvaluationException missing() {
        return new EvaluationException(
                "States.Runtime",
                "The %s parameter does not reference an input value: %s".formatted(field, path.text()),
                Optional.empty());
    }
}
