package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mutable copies of values. JSONata's reference copies by writing JSON and reading it, so functions become empty texts
 * and NaN null.
 */
final class MutableCopies {
    private MutableCopies() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof List<?> items) return ofItems(items);
        if (value instanceof Map<?, ?> fields) return ofFields(fields);
        if (value instanceof Callable) return "";
        return value instanceof Double number ? ofNumber(number) : value;
    }

    private static @Nullable Object ofNumber(Double number) {
        if (number.isNaN()) return Jsonata.NULL_VALUE;
        return JsonataValues.number(Double.parseDouble(Texts.of(number)));
    }

    private static @Nullable Object ofItems(List<?> items) {
        var copy = JsonataArray.array();
        for (var item : items) copy.add(item == null ? Jsonata.NULL_VALUE : of(item));
        return copy;
    }

    private static @Nullable Object ofFields(Map<?, ?> fields) {
        var copy = new LinkedHashMap<Object, Object>();
        fields.forEach((name, value) -> copy.put(name, of(value)));
        return copy;
    }
}
