package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operators that the library does otherwise than JSONata: arithmetic that leaves the range of numbers yields Infinity
 * or NaN, which only further arithmetic refuses; a comparison it refuses is named; numbers in texts are written as
 * {@link Texts} writes them.
 */
final class Operators {
    private static final Map<String, JFunction> OPERATORS = new LinkedHashMap<>();

    static {
        for (var operator : new String[] {"+", "-", "*", "/", "%"})
            add(operator, (left, right) -> calculate(operator, left, right));
        for (var operator : new String[] {"<", "<=", ">", ">="})
            add(operator, (left, right) -> compare(operator, left, right));
        add("&", (left, right) -> text(left) + text(right));
    }

    private Operators() {}

    private interface Operator {
        Object apply(Object left, Object right);
    }

    private static void add(String name, Operator operator) {
        OPERATORS.put(name, new JFunction((input, operands) -> operator.apply(operands.get(0), operands.get(1)), null));
    }

    static boolean contains(String name) {
        return OPERATORS.containsKey(name);
    }

    static void register(Jsonata expression) {
        OPERATORS.forEach(expression::registerFunction);
    }

    private static Object calculate(String operator, Object left, Object right) {
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

    private static void checkNumber(String code, String operator, Object operand) {
        if (operand == null) return;
        if (!(operand instanceof Number number) || Double.isNaN(number.doubleValue()))
            throw new JException(code, -1, operator, operand);
        Texts.checkFinite(number);
    }

    private static Object compare(String operator, Object left, Object right) {
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

    private static boolean isComparable(Object operand) {
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

    private static String text(Object operand) {
        return operand == null ? "" : Texts.of(operand, false);
    }
}
