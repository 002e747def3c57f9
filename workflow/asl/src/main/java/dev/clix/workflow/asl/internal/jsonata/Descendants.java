package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context and everything in it at any depth, but arrays themselves. */
final class Descendants extends Node {
    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        if (input == null) return null;
        var found = JsonataArray.sequence();
        collect(input, found);
        return found.size() == 1 ? found.get(0) : found;
    }

    private static void collect(@Nullable Object value, JsonataArray found) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, found));
            return;
        }
        found.add(value);
        if (value instanceof Map<?, ?> fields) fields.values().forEach(field -> collect(field, found));
    }
}
