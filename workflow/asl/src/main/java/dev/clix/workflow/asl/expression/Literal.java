package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A value written in the definition. Its callers share it and must not change it. */
public record Literal(JsonNode value) implements Expression, Template {
    @Override
    public JsonNode evaluate(Environment environment) {
        return value;
    }

    @Override
    public Kind kind() {
        return Kind.LITERAL;
    }

    @Override
    public String text() {
        return value.toString();
    }
}
