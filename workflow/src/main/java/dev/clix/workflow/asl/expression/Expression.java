package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A field's value: a literal, a path, an intrinsic function call or a JSONata expression, compiled. */
public interface Expression {
    /** @throws EvaluationException when it has no value */
    JsonNode evaluate(Environment environment);
}
