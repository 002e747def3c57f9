package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The type tests of the Is… operators, for a value that exists. */
public enum ValueType {
    NULL("IsNull", JsonNode::isNull),
    NUMERIC("IsNumeric", JsonNode::isNumber),
    STRING("IsString", JsonNode::isTextual),
    BOOLEAN("IsBoolean", JsonNode::isBoolean),
    TIMESTAMP("IsTimestamp", ValueKind.TIMESTAMP::holds);

    private final String word;
    private final Predicate<JsonNode> test;

    ValueType(String word, Predicate<JsonNode> test) {
        this.word = word;
        this.test = test;
    }

    boolean holds(JsonNode value) {
        return test.test(value);
    }

    static Optional<ValueType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
