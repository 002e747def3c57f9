package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as fields such as MaxConcurrencyPath take them: recorded from AWS, a text that is a number counts as one. */
final class NumberText {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?");

    private NumberText() {}

    /** @return empty when the value is neither a whole number nor the text of one */
    static Optional<JsonNode> whole(JsonNode value) {
        if (value.isTextual()) return whole(value.textValue());
        return Optional.of(value).filter(number -> number.isIntegralNumber() && number.canConvertToLong());
    }

    private static Optional<JsonNode> whole(String text) {
        if (!WHOLE.matcher(text).matches()) return Optional.empty();
        var number = new BigInteger(text);
        return number.bitLength() < Long.SIZE
                ? Optional.of(MathIntrinsics.whole(number.longValue()))
                : Optional.empty();
    }

    /** @return empty when the value is neither a number nor the text of one */
    static Optional<JsonNode> decimal(JsonNode value) {
        if (!value.isTextual()) return Optional.of(value).filter(JsonNode::isNumber);
        return Optional.of(value.textValue())
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(Double::parseDouble)
                .map(DoubleNode::valueOf);
    }
}
