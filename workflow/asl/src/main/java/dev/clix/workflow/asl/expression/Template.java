package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON value with expressions in it: a payload template, or a value holding JSONata expressions. */
public interface Template {
    /**
     * @return the value with every expression evaluated; shares what it can with the environment's values
     * @throws EvaluationException when an expression has no value
     */
    JsonNode evaluate(Environment environment);
}
