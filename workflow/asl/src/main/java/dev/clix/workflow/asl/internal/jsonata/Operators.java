package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operators, applied to the values on their sides. Arithmetic that leaves the range of numbers yields Infinity or NaN,
 * which only further arithmetic refuses.
 */
final class Operators {
    private static final Map<String, Operator> OPERATORS = new LinkedHashMap<>();

    static {
        for (var operator : new String[] {"+", "-", "*", "/", "%"})
            OPERATORS.put(operator, (left, right) -> calculate(operator, left, right));
        for (var operator : new String[] {"<", "<=", ">", ">="})
            OPERATORS.put(operator, (left, right) -> compare(operator, left, right));
        OPERATORS.put("&", (left, right) -> text(left) + text(right));
        OPERATORS.put("=", (left, right) -> left != null && right != null && Equality.deep(left, right));
        OPERATORS.put("!=", (left, right) -> left != null && right != null && !Equality.deep(left, right));
        OPERATORS.put("in", Operators::isIn);
    }

    private Operators() {}

    interface Operator {
        /** null is nothing, on both sides and as the result */
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right);
    }

    static @Nullable Operator of(String name) {
        return OPERATORS.get(name);
    }

    private static @Nullable Object calculate(String operator, @Nullable Object left, @Nullable Object right) {
        checkNumber("T2001", operator, left);
        checkNumber("T2002", operator, right);
        if (left == null || right == null) return null;
        var a = ((Number) left).doubleValue();
        var b = ((Number) right).doubleValue();
        return JsonataValues.number(
                switch (operator) {
                    case "+" -> a + b;
                    case "-" -> a - b;
                    case "*" -> a * b;
                    case "/" -> a / b;
                    default -> a % b;
                });
    }

    private static void checkNumber(String code, String operator, @Nullable Object operand) {
        if (operand != null && !Types.isNumeric(operand)) throw new JException(code, -1, operator, operand);
    }

    private static @Nullable Object compare(String operator, @Nullable Object left, @Nullable Object right) {
        if (!isComparable(left) || !isComparable(right)) throw new JException("T2010", -1, operator);
        if (left == null || right == null) return null;
        if (left instanceof String != right instanceof String)
            throw JsonataFailure.of(
                    "T2009",
                    "The values %s and %s either side of operator \"%s\" must be of the same data type",
                    JsonataFailure.shown(left),
                    JsonataFailure.shown(right),
                    operator);
        if (left instanceof String text) return holds(operator, text.compareTo((String) right));
        var a = ((Number) left).doubleValue();
        var b = ((Number) right).doubleValue();
        return !Double.isNaN(a) && !Double.isNaN(b) && holds(operator, Double.compare(a + 0.0, b + 0.0));
    }

    private static boolean isComparable(@Nullable Object operand) {
        return operand == null || operand instanceof String || operand instanceof Number;
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static String text(@Nullable Object operand) {
        return operand == null ? "" : Texts.of(operand, false);
    }

    private static @Nullable Object isIn(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) return false;
        return right instanceof List<?> items
                ? items.stream().anyMatch(item -> Equality.same(item, left))
                : Equality.same(left, right);
    }
}
