package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Optional;

/** The items of a Map without Items: its input. */
public record MapInput(boolean objects) implements InJsonata {
    @Override
    public JsonNode evaluate(Environment environment) {
        var input = environment.input();
        if (input.isArray() || (objects && input.isObject())) return input;
        throw new EvaluationException(
                ErrorNames.QUERY_EVALUATION_ERROR,
                "Map state input must be an array but was: " + input,
                Optional.empty());
    }

    @Override
    public String text() {
        return "$states.input";
    }
}
