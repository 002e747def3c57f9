package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Timestamps;
import java.util.Optional;

/** The expression of a Wait's Timestamp. */
public record TimestampExpression(TypedExpression expression) implements InJsonata {
    @Override
    public JsonNode evaluate(Environment environment) {
        var value = expression.evaluate(environment);
        if (Timestamps.parse(value.textValue()).isEmpty())
            throw new EvaluationException(
                    ErrorNames.QUERY_EVALUATION_ERROR,
                    "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                            + value.textValue(),
                    Optional.of("Timestamp"));
        return value;
    }

    @Override
    public String text() {
        return expression.text();
    }
}
