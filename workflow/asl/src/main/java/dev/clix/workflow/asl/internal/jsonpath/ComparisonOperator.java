package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Optional;

/** The comparison operators of Choice rules. A value of the wrong kind does not match, and is no error. */
public sealed interface ComparisonOperator {
    boolean test(JsonNode value, JsonNode operand);

    /** The operand, checked for its type. */
    JsonNode checked(JsonNode operand);

    /** Whether there is an operator of this name that takes its operand from a path. */
    boolean hasPathForm();

    record Ordering(ValueKind kind, Relation relation) implements ComparisonOperator {
        @Override
        public boolean test(JsonNode value, JsonNode operand) {
            return kind.holds(value) && kind.holds(operand) && relation.holds(kind.compare(value, operand));
        }

        @Override
        public JsonNode checked(JsonNode operand) {
            if (!kind.holds(operand)) throw new SyntaxException(kind.expected());
            return operand;
        }

        @Override
        public boolean hasPathForm() {
            return true;
        }
    }

    /** StringMatches: {@code *} stands for any characters, a backslash makes it one star. */
    record Matches() implements ComparisonOperator {
        @Override
        public boolean test(JsonNode value, JsonNode operand) {
            return value.isTextual() && WildcardPattern.matches(operand.textValue(), value.textValue());
        }

        @Override
        public JsonNode checked(JsonNode operand) {
            if (!operand.isTextual()) throw new SyntaxException(SyntaxException.wrongType("STRING"));
            return operand;
        }

        @Override
        public boolean hasPathForm() {
            return false;
        }
    }

    static Optional<ComparisonOperator> ofWord(String word) {
        if (word.equals("StringMatches")) return Optional.of(new Matches());
        return ValueKind.ofOperator(word)
                .flatMap(kind -> Relation.ofWord(word.substring(kind.word().length()))
                        .filter(relation -> kind != ValueKind.BOOLEAN || relation == Relation.EQUALS)
                        .map(relation -> new Ordering(kind, relation)));
    }
}
