package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.CompactNodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way into JSONata and out of it. Objects and arrays go in as views, so that an expression that reads
 * one field of a large input costs one field.
 */
final class JsonataValues {
    /** Up to here floating numbers hold every whole one. */
    private static final double EXACT_MAX = 0x1p53;

    private JsonataValues() {}

    static @Nullable Object toJsonata(JsonNode value) {
        if (value instanceof ObjectNode object) return new ObjectView(object);
        if (value instanceof ArrayNode array) return new ArrayView(array);
        if (value.isTextual()) return value.textValue();
        if (value.isNumber()) return number(value);
        if (value.isBoolean()) return value.booleanValue();
        return Jsonata.NULL_VALUE;
    }

    /** Measured on AWS: whole numbers lose their fraction of zero, those beyond 64 bits become floating. */
    private static Number number(JsonNode value) {
        if (value.isInt()) return value.intValue();
        if (value.isLong()) return narrow(value.longValue());
        return number(value.doubleValue());
    }

    /**
     * A result of arithmetic: whole numbers without a fraction, but those so large that their last digits are not known;
     * a zero keeps its sign, which divides.
     */
    static Number number(double value) {
        return isWhole(value) && Math.abs(value) <= EXACT_MAX && !isNegativeZero(value)
                ? narrow((long) value)
                : (Number) value;
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    private static Number narrow(long value) {
        return value == (int) value ? (Number) (int) value : (Number) value;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 0x1p63;
    }

    /** @return empty when there is something in it that is no JSON value, such as a function */
    static Optional<JsonNode> toJson(@Nullable Object value) {
        if (value instanceof String text) return Optional.of(TextNode.valueOf(text));
        if (value instanceof Number number) return Optional.of(toJson(number));
        if (value instanceof Boolean flag) return Optional.of(BooleanNode.valueOf(flag));
        if (value == null || value == Jsonata.NULL_VALUE) return Optional.of(NullNode.getInstance());
        if (value instanceof ObjectView view) return Optional.of(normal(view.node()));
        if (value instanceof ArrayView view) return Optional.of(normal(view.node()));
        if (value instanceof Map<?, ?> map) return object(map);
        if (value instanceof List<?> list) return array(list);
        return Optional.empty();
    }

    private static JsonNode toJson(Number number) {
        if (number instanceof Integer whole) return IntNode.valueOf(whole);
        if (number instanceof Long whole) return whole(whole);
        var value = number.doubleValue();
        // JSON has no word for these; AWS writes those of JavaScript.
        if (!Double.isFinite(value)) return TextNode.valueOf(String.valueOf(value));
        return isWhole(value) ? whole((long) value) : DoubleNode.valueOf(value);
    }

    private static JsonNode whole(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private static Optional<JsonNode> object(Map<?, ?> map) {
        var object = CompactNodes.INSTANCE.objectNode();
        for (var entry : map.entrySet()) {
            var value = toJson(entry.getValue());
            if (value.isEmpty()) return value;
            object.set(String.valueOf(entry.getKey()), value.get());
        }
        return Optional.of(object);
    }

    private static Optional<JsonNode> array(List<?> list) {
        var array = CompactNodes.INSTANCE.arrayNode(list.size());
        for (var item : list) {
            var value = toJson(item);
            if (value.isEmpty()) return value;
            array.add(value.get());
        }
        return Optional.of(array);
    }

    /** The value with its numbers as JSONata has them; the very same when they are so already. */
    static JsonNode normal(JsonNode value) {
        if (value.isContainerNode()) return isNormal(value) ? value : toNormal(value);
        return value.isNumber() ? toJson(number(value)) : value;
    }

    private static boolean isNormal(JsonNode value) {
        if (value.isContainerNode()) {
            for (var child : value) if (!isNormal(child)) return false;
            return true;
        }
        return !value.isNumber()
                || value.isInt()
                || value.isLong()
                || (value.isDouble() && !isWhole(value.doubleValue()));
    }

    private static JsonNode toNormal(JsonNode value) {
        if (value instanceof ArrayNode array) {
            var copy = CompactNodes.INSTANCE.arrayNode(array.size());
            array.forEach(item -> copy.add(normal(item)));
            return copy;
        }
        var copy = CompactNodes.INSTANCE.objectNode();
        value.properties().forEach(field -> copy.set(field.getKey(), normal(field.getValue())));
        return copy;
    }
}
