package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;

/** Reads a value as the type the API gives it, or refuses it in the words of AWS's JSON reader. */
final class WireValues {
    private WireValues() {}

    static String asText(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        throw value.isContainerNode() ? startOf(value) : mismatch(value, "a String");
    }

    /**
     * A number with a fraction, or one beyond what the type holds, is of another type.
     *
     * @see <a href="https://smithy.io/2.0/spec/simple-types.html#integer">Smithy, integer and long</a>
     */
    static long asWhole(JsonNode value, boolean isLong) {
        if (value.isNumber() && isWhole(value, isLong)) {
            return value.longValue();
        }
        throw value.isContainerNode() ? startOf(value) : mismatch(value, isLong ? "a Long" : "an Integer");
    }

    private static boolean isWhole(JsonNode value, boolean isLong) {
        return value.canConvertToExactIntegral() && (isLong ? value.canConvertToLong() : value.canConvertToInt());
    }

    static double asDecimal(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        throw value.isContainerNode() ? startOf(value) : mismatch(value, "a Float");
    }

    static boolean asFlag(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        throw value.isContainerNode() ? startOf(value) : mismatch(value, "a Boolean");
    }

    static void asItems(JsonNode value) {
        if (!value.isArray()) {
            throw value.isObject() ? startOf(value) : refusal("Unexpected field type");
        }
    }

    static void asStructure(JsonNode value) {
        if (!value.isObject()) {
            throw value.isArray() ? startOf(value) : refusal("Unexpected field type");
        }
    }

    private static WorkflowException startOf(JsonNode value) {
        return refusal(
                value.isArray()
                        ? "Start of list found where not expected"
                        : "Start of structure or map found where not expected.");
    }

    private static WorkflowException mismatch(JsonNode value, String type) {
        return refusal("%s can not be converted to %s".formatted(token(value), type));
    }

    private static String token(JsonNode value) {
        if (value.isTextual()) {
            return "STRING_VALUE";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
        }
        return value.isNull() ? "NULL_VALUE" : "NUMBER_VALUE";
    }

    static WorkflowException refusal(String message) {
        return new WorkflowException(Code.SERIALIZATION, message);
    }
}
