package dev.clix.workflow.asl.internal.jsonata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tuples: the bindings a path has made on its way to one item, that item under {@link #CONTEXT}. */
final class Tuples {
    /** The item itself. */
    static final String CONTEXT = "@";

    private Tuples() {}

    static Map<String, Object> of(@Nullable Object item) {
        var tuple = new LinkedHashMap<String, Object>();
        tuple.put(CONTEXT, item);
        return tuple;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> cast(Object tuple) {
        return (Map<String, Object>) tuple;
    }

    /** One tuple of several: under each name all that was bound to it. A single one stays itself. */
    static Map<String, Object> merged(Object tuples) {
        if (!(tuples instanceof List<?> list)) return cast(tuples);
        var merged = new LinkedHashMap<>(cast(list.get(0)));
        for (var tuple : list.subList(1, list.size()))
            cast(tuple).forEach((name, value) -> merged.put(name, JsonataArray.append(merged.get(name), value)));
        return merged;
    }
}
