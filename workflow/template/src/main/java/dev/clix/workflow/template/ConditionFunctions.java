package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** The functions that conditions are made of. */
record ConditionFunctions(Resolver resolver) {
    Map<String, UnaryOperator<JsonNode>> functions() {
        return Map.of(
                "Fn::Equals",
                this::isEqual,
                "Fn::And",
                value -> BooleanNode.valueOf(holding(value) == value.size()),
                "Fn::Or",
                value -> BooleanNode.valueOf(holding(value) > 0),
                "Fn::Not",
                value -> BooleanNode.valueOf(holding(value) == 0),
                "Fn::Contains",
                this::contains);
    }

    private JsonNode isEqual(JsonNode value) {
        var left = resolver.resolve(value.path(0));
        var right = resolver.resolve(value.path(1));
        return BooleanNode.valueOf(TextValues.of(left).equals(TextValues.of(right)));
    }

    private JsonNode contains(JsonNode value) {
        var wanted = TextValues.of(resolver.resolve(value.path(1)));
        for (var item : resolver.resolve(value.path(0)))
            if (TextValues.of(item).equals(wanted)) return BooleanNode.TRUE;
        return BooleanNode.FALSE;
    }

    private long holding(JsonNode conditions) {
        return StreamSupport.stream(conditions.spliterator(), false)
                .filter(condition -> resolver.resolve(condition).asBoolean())
                .count();
    }
}
