package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a value counts as true. */
final class BooleanCast {
    private BooleanCast() {}

    /** Nothing counts as false. */
    static boolean holds(@Nullable Object value) {
        return Boolean.TRUE.equals(of(value));
    }

    /**
     * The cast of {@code $boolean}: non-empty texts and objects, numbers but zero, and arrays with an item that counts
     * as true.
     */
    static @Nullable Boolean of(@Nullable Object value) {
        if (value == null) return null;
        if (value instanceof Boolean flag) return flag;
        if (value instanceof String text) return !text.isEmpty();
        if (value instanceof Number number) return Types.isNumeric(value) && number.doubleValue() != 0;
        if (value instanceof List<?> items) return ofItems(items);
        return value instanceof Map<?, ?> fields && !fields.isEmpty();
    }

    private static @Nullable Boolean ofItems(List<?> items) {
        if (items.size() == 1) return of(items.get(0));
        var some = false;
        for (var item : items) some |= holds(item);
        return some;
    }

    /** As JavaScript has it, where JSONata leaves it to JavaScript: every array and object counts as true. */
    static boolean ofJavaScript(@Nullable Object value) {
        if (value == null || value == Jsonata.NULL_VALUE) return false;
        if (value instanceof Boolean flag) return flag;
        if (value instanceof String text) return !text.isEmpty();
        return !(value instanceof Number number) || (number.doubleValue() != 0 && !Double.isNaN(number.doubleValue()));
    }
}
