package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that is what it is; never changed by whoever it is handed to. */
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
