package dev.clix.workflow.asl.jsonata;

import java.util.List;
import java.util.Map;

/** The context and everything in it at any depth, but arrays themselves. */
final class Descendants extends Node {
    @Override
    Object value(Object input, Scope scope) {
        if (input == null) return null;
        var found = JsonataArray.sequence();
        collect(input, found);
        return found.size() == 1 ? found.get(0) : found;
    }

    private static void collect(Object value, JsonataArray found) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, found));
            return;
        }
        found.add(value);
        if (value instanceof Map<?, ?> fields) fields.values().forEach(field -> collect(field, found));
    }
}
