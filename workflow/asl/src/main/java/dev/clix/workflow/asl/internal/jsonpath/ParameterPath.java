package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Optional;

/**
 * A Wait's SecondsPath or TimestampPath. AWS's error for a missing value calls the field a parameter, and quotes only
 * the path. Recorded for SecondsPath, and for TimestampPath what other simulators say; the paths of a Task's seconds
 * say it as {@link JsonPath} does.
 *
 * @param field the field's name
 */
record ParameterPath(String field, JsonPath path) implements PathExpression {
    @Override
    public JsonNode evaluate(Environment environment) {
        path.requireInput(environment.input());
        return path.reach(environment.input(), environment).orElseThrow(this::missing);
    }

    private EvaluationException missing() {
        return new EvaluationException(
                ErrorNames.RUNTIME,
                "The %s parameter does not reference an input value: %s".formatted(field, path.text()),
                Optional.empty());
    }
}
