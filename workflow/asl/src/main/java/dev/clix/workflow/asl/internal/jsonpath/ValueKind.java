package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Timestamps;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of values Choice operators compare; values of another kind are neither equal, less nor greater. */
enum ValueKind {
    STRING("String", SyntaxException.wrongType("STRING")) {
        @Override
        boolean holds(JsonNode value) {
            return value.isTextual();
        }

        @Override
        int compare(JsonNode left, JsonNode right) {
            return left.textValue().compareTo(right.textValue());
        }
    },
    NUMERIC("Numeric", SyntaxException.wrongType("NUMBER")) {
        @Override
        boolean holds(JsonNode value) {
            return value.isNumber();
        }

        @Override
        int compare(JsonNode left, JsonNode right) {
            if (left.canConvertToLong()
                    && right.canConvertToLong()
                    && left.isIntegralNumber()
                    && right.isIntegralNumber()) return Long.compare(left.longValue(), right.longValue());
            // Numbers beyond a double's range are read as infinite.
            return isFinite(left) && isFinite(right)
                    ? left.decimalValue().compareTo(right.decimalValue())
                    : Double.compare(left.doubleValue(), right.doubleValue());
        }
    },
    TIMESTAMP("Timestamp", Timestamps.MISMATCH) {
        @Override
        boolean holds(JsonNode value) {
            return value.isTextual() && Timestamps.parse(value.textValue()).isPresent();
        }

        @Override
        int compare(JsonNode left, JsonNode right) {
            return Timestamps.parse(left.textValue())
                    .orElseThrow()
                    .compareTo(Timestamps.parse(right.textValue()).orElseThrow());
        }
    },
    BOOLEAN("Boolean", SyntaxException.wrongType("BOOLEAN")) {
        @Override
        boolean holds(JsonNode value) {
            return value.isBoolean();
        }

        @Override
        int compare(JsonNode left, JsonNode right) {
            return Boolean.compare(left.booleanValue(), right.booleanValue());
        }
    };

    private static boolean isFinite(JsonNode number) {
        return !number.isDouble() || Double.isFinite(number.doubleValue());
    }

    private final String word;
    private final String expected;

    ValueKind(String word, String expected) {
        this.word = word;
        this.expected = expected;
    }

    abstract boolean holds(JsonNode value);

    /** Both must be of this kind. */
    abstract int compare(JsonNode left, JsonNode right);

    String word() {
        return word;
    }

    /** AWS's text for an operand of another kind. */
    String expected() {
        return expected;
    }

    /** The kind an operator's name begins with. */
    static Optional<ValueKind> ofOperator(String operator) {
        return Arrays.stream(values())
                .filter(kind -> operator.startsWith(kind.word))
                .findFirst();
    }
}
