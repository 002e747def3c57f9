package dev.clix.workflow.asl.internal.jsonata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All values of the context's fields, arrays flattened. */
final class FieldWildcard extends Node {
    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        Collection<?> values = input instanceof Map<?, ?> fields
                ? fields.values()
                : input instanceof List<?> items ? items : List.of();
        var found = JsonataArray.sequence();
        var arrays = false;
        for (var value : values) {
            arrays |= value instanceof List;
            flatten(value, found);
        }
        // Joining arrays makes an array that is no sequence any more.
        return arrays ? JsonataArray.array(found) : found;
    }

    private static void flatten(@Nullable Object value, JsonataArray found) {
        if (value instanceof List<?> items) items.forEach(item -> flatten(item, found));
        else found.add(value);
    }
}
