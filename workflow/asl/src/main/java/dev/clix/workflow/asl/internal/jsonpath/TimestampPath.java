package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Timestamps;
import java.util.Optional;

/** A Wait's TimestampPath. */
public record TimestampPath(JsonPath path) implements PathExpression {
    @Override
    public JsonNode evaluate(Environment environment) {
        var value = new ParameterPath("TimestampPath", path).evaluate(environment);
        if (!value.isTextual() || Timestamps.parse(value.textValue()).isEmpty()) throw noTimestamp(value);
        return value;
    }

    private EvaluationException noTimestamp(JsonNode value) {
        var cause =
                "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: "
                        + "%s == %s".formatted(path.text(), value.isTextual() ? value.textValue() : value.toString());
        return new EvaluationException(ErrorNames.RUNTIME, cause, Optional.empty());
    }
}
