package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** JSONata's types, and the type of a value. */
final class Types {
    private Types() {}

    /** Whether it is a number that arithmetic accepts: NaN is none, and an infinite one is refused. */
    static boolean isNumeric(@Nullable Object value) {
        if (!(value instanceof Number number) || Double.isNaN(number.doubleValue())) return false;
        Texts.checkFinite(number);
        return true;
    }

    static boolean areAll(List<?> items, Predicate<Object> predicate) {
        for (var item : items) if (!predicate.test(item)) return false;
        return true;
    }

    /** The letter it has in signatures; m when it is missing. */
    static String symbol(@Nullable Object value) {
        if (value instanceof String) return "s";
        if (value instanceof Number) return "n";
        if (value instanceof Boolean) return "b";
        if (value instanceof List) return "a";
        if (value == Jsonata.NULL_VALUE) return "l";
        if (value instanceof Callable) return "f";
        return value instanceof Map ? "o" : "m";
    }

    static String name(@Nullable Object value) {
        return switch (symbol(value)) {
            case "s" -> "string";
            // A number that is not finite is called an object here, as in the reference.
            case "n" -> isNumeric(value) ? "number" : "object";
            case "b" -> "boolean";
            case "a" -> "array";
            case "l" -> "null";
            case "f" -> "function";
            default -> "object";
        };
    }
}
