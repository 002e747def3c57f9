package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** An expression of a field that holds values of one type only. */
public record TypedExpression(JsonataExpression expression, String type, Predicate<JsonNode> test, Range range)
        implements InJsonata {
    private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** The bounds of a number, both included; values of other types are in every range. */
    public record Range(double min, double max) {
        boolean holds(JsonNode value) {
            return !value.isNumber() || (value.doubleValue() >= min && value.doubleValue() <= max);
        }

        @Override
        public String toString() {
            return "between %s and %s".formatted(plain(min), plain(max));
        }

        private static String plain(double end) {
            return new BigDecimal(end).toPlainString();
        }
    }

    private TypedExpression(JsonataExpression expression, String type, Predicate<JsonNode> test) {
        this(expression, type, test, ANY);
    }

    public static TypedExpression number(JsonataExpression expression, double min, double max, boolean whole) {
        return new TypedExpression(
                expression,
                whole ? "integer" : "number",
                whole ? JsonNode::isIntegralNumber : JsonNode::isNumber,
                new Range(min, max));
    }

    public static TypedExpression text(JsonataExpression expression) {
        return new TypedExpression(expression, "string", JsonNode::isTextual);
    }

    public static TypedExpression flag(JsonataExpression expression) {
        return new TypedExpression(expression, "boolean", JsonNode::isBoolean);
    }

    /** @param objects whether an object will do as well: each of its fields is an item */
    public static TypedExpression items(JsonataExpression expression, boolean objects) {
        return new TypedExpression(expression, "array", value -> value.isArray() || (objects && value.isObject()));
    }

    @Override
    public JsonNode evaluate(Environment environment) {
        var value = expression.evaluate(environment);
        if (!test.test(value)) throw expression.unexpectedType(type, value);
        if (!range.holds(value)) throw expression.outOfRange(range.toString(), value);
        return value;
    }

    @Override
    public String text() {
        return expression.text();
    }
}
