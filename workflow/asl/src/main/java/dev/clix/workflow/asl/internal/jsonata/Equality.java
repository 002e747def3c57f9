package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSONata's equality of values. */
record Equality(@Nullable Object value) {
    /** Whether the values are equal in structure, at every depth. */
    static boolean deep(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) return a.doubleValue() == b.doubleValue();
        if (left == right) return true;
        if (left instanceof List<?> a && right instanceof List<?> b) return items(a, b);
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) return fields(a, b);
        return left != null && !(left instanceof List) && !(left instanceof Map) && left.equals(right);
    }

    private static boolean items(List<?> left, List<?> right) {
        if (left.size() != right.size()) return false;
        for (var i = 0; i < left.size(); i++) if (!deep(left.get(i), right.get(i))) return false;
        return true;
    }

    private static boolean fields(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) return false;
        for (var field : left.entrySet())
            if (!right.containsKey(field.getKey()) || !deep(field.getValue(), right.get(field.getKey()))) return false;
        return true;
    }

    /** Whether they are one value: objects, arrays and functions only when they are the very same. */
    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) return a.doubleValue() == b.doubleValue();
        return left == right || ((left instanceof String || left instanceof Boolean) && left.equals(right));
    }

    /** Makes values usable as keys of a map. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Equality equality && deep(value, equality.value);
    }

    @Override
    public int hashCode() {
        return hash(value);
    }

    private static int hash(@Nullable Object value) {
        if (value instanceof Number number) return Double.hashCode(number.doubleValue() + 0.0);
        if (value instanceof List<?> items) {
            var hash = 1;
            for (var item : items) hash = 31 * hash + hash(item);
            return hash;
        }
        if (!(value instanceof Map<?, ?> fields)) return value == null ? 0 : value.hashCode();
        var hash = 0;
        for (var field : fields.entrySet()) hash += field.getKey().hashCode() ^ hash(field.getValue());
        return hash;
    }
}
