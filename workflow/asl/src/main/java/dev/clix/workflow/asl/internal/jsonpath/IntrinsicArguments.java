package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The arguments of an intrinsic function's call, read by type.
 *
 * @param call the whole call as written, for error texts
 */
record IntrinsicArguments(JsonNode[] values, String call, RandomGenerator random) {
    /** Documented bound of Base64Encode, Base64Decode and Hash. */
    private static final int TEXT_LENGTH_MAX = 10_000;

    JsonNode at(int index) {
        return values[index];
    }

    ArrayNode array(int index) {
        if (values[index] instanceof ArrayNode array) return array;
        throw wrongType(index, "an array");
    }

    String text(int index) {
        if (values[index].isTextual()) return values[index].textValue();
        throw wrongType(index, "a string");
    }

    String shortText(int index) {
        var text = text(index);
        if (text.length() > TEXT_LENGTH_MAX)
            throw failure(String.format(
                    Locale.ROOT, "Expected at most %,d characters, but got %,d", TEXT_LENGTH_MAX, text.length()));
        return text;
    }

    /** A number, rounded half up when it is none of the whole ones: recorded from AWS, −2.5 becomes −2. */
    long rounded(int index) {
        var value = values[index];
        if (value.isIntegralNumber() && value.canConvertToLong()) return value.longValue();
        if (value.isNumber() && Math.abs(value.doubleValue()) < Long.MAX_VALUE) return Math.round(value.doubleValue());
        throw wrongType(index, "a number");
    }

    EvaluationException wrongType(int index, String expected) {
        return failure("Expected %s as argument %s, but got %s".formatted(expected, index + 1, shown(values[index])));
    }

    EvaluationException failure(String what) {
        return new EvaluationException(
                ErrorNames.INTRINSIC_FAILURE,
                "The function '%s' had the following error: %s".formatted(call, what),
                Optional.empty());
    }

    private static String shown(JsonNode value) {
        var text = value.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
