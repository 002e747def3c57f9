package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of objects, and of all objects in an array. */
final class FieldLookup {
    private FieldLookup() {}

    /** @return null when there is none; of an array the values of all its objects */
    static @Nullable Object lookup(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> fields) return fields.get(name);
        if (!(value instanceof List<?> items)) return null;
        var found = JsonataArray.sequence();
        for (var item : items) {
            var inner = lookup(item, name);
            if (inner != null) found.addOrAddAll(inner);
        }
        return found;
    }
}
