package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Stands where a definition has something that cannot be read. No new definition is accepted with one in it; one that
 * was accepted by other rules fails where it comes to this place, and nowhere else.
 *
 * @param problem the problem a new definition would be refused for
 */
public record Unreadable(String problem) implements Expression, Template, Condition, ValuePath, ReferencePath {
    @Override
    public JsonNode evaluate(Environment environment) {
        throw failure();
    }

    @Override
    public boolean test(Environment environment) {
        throw failure();
    }

    @Override
    public JsonNode select(JsonNode value, Environment environment) {
        throw failure();
    }

    @Override
    public JsonNode put(JsonNode target, JsonNode value) {
        throw failure();
    }

    private EvaluationException failure() {
        return new EvaluationException(ErrorNames.RUNTIME, problem, Optional.empty());
    }

    @Override
    public Kind kind() {
        return Kind.LITERAL;
    }

    @Override
    public String text() {
        return problem;
    }
}
