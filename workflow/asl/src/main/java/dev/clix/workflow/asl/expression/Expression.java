package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A field's value: a literal, a path, an intrinsic function call or a JSONata expression, compiled. */
public interface Expression {
    /** @throws EvaluationException when it has no value */
    JsonNode evaluate(Environment environment);

    Kind kind();

    /**
     * As written, for AWS's error texts: the path or intrinsic function call, the JSONata expression without its
     * delimiters, or the literal's JSON text.
     */
    String text();

    enum Kind {
        LITERAL,
        PATH,
        INTRINSIC,
        JSONATA
    }
}
