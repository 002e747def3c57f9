package dev.clix.workflow.asl.internal.jsonata;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of arrays and objects. */
final class ArrayFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("count", "<a:n>", arguments -> arguments.get(0) instanceof List<?> items ? items.size() : 0)
            .add("append", "<xx:a>", arguments -> JsonataArray.append(arguments.get(0), arguments.get(1)))
            .add("reverse", "<a:a>", arguments -> reverse((List<?>) arguments.get(0)))
            .add("distinct", "<x:x>", arguments -> distinct(arguments.get(0)))
            .add("zip", "<a+>", 0, ArrayFunctions::zip)
            .add("keys", "<x-:a<s>>", arguments -> keys(arguments.get(0)))
            .add("lookup", "<x-s:x>", arguments -> FieldLookup.lookup(arguments.get(0), (String) arguments.get(1)))
            .add("spread", "<x-:a<o>>", arguments -> spread(arguments.get(0)))
            .add("merge", "<a<o>:o>", arguments -> merge((List<?>) arguments.get(0)))
            .add("clone", "<(oa)-:o>", arguments -> MutableCopies.of(arguments.get(0)));

    private ArrayFunctions() {}

    private static @Nullable Object reverse(@Nullable List<?> items) {
        if (items == null || items.size() < 2) return items;
        var reversed = JsonataArray.array();
        for (var i = items.size() - 1; i >= 0; i--) reversed.add(items.get(i));
        return reversed;
    }

    /** Only what was a sequence before may become a single value after. */
    private static @Nullable Object distinct(@Nullable Object value) {
        if (!(value instanceof List<?> items) || items.size() < 2) return value;
        var distinct = new LinkedHashSet<Equality>();
        items.forEach(item -> distinct.add(new Equality(item)));
        var results = JsonataArray.isSequence(items) ? JsonataArray.sequence() : JsonataArray.array();
        distinct.forEach(item -> results.add(item.value()));
        return results;
    }

    private static @Nullable Object zip(List<?> arrays) {
        var zipped = JsonataArray.array();
        var length = arrays.stream()
                .mapToInt(array -> array instanceof List<?> items ? items.size() : 0)
                .min()
                .orElse(0);
        for (var i = 0; i < length; i++) {
            var tuple = JsonataArray.array();
            for (var array : arrays) tuple.add(((List<?>) array).get(i));
            zipped.add(tuple);
        }
        return zipped;
    }

    private static @Nullable Object keys(@Nullable Object value) {
        var names = new LinkedHashSet<Object>();
        collectKeys(value, names);
        var keys = JsonataArray.sequence();
        keys.addAll(names);
        return keys;
    }

    private static void collectKeys(@Nullable Object value, Set<Object> names) {
        if (value instanceof Map<?, ?> fields) names.addAll(fields.keySet());
        if (value instanceof List<?> items) items.forEach(item -> collectKeys(item, names));
    }

    private static @Nullable Object spread(@Nullable Object value) {
        if (value instanceof List<?> items) {
            Object all = JsonataArray.sequence();
            for (var item : items) all = JsonataArray.append(all, spread(item));
            return all;
        }
        if (!(value instanceof Map<?, ?> fields)) return value;
        var parts = JsonataArray.sequence();
        fields.forEach((name, field) -> {
            var part = new LinkedHashMap<Object, Object>();
            part.put(name, field);
            parts.add(part);
        });
        return parts;
    }

    private static @Nullable Object merge(@Nullable List<?> objects) {
        if (objects == null) return null;
        var merged = new LinkedHashMap<Object, Object>();
        for (var object : objects) merged.putAll((Map<?, ?>) object);
        return merged;
    }
}
