package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code |pattern|update, delete|}: a function that changes a copy of what it is given. */
final class Transform extends Node {
    private static final FunctionSignature SIGNATURE = new FunctionSignature("<(oa):o>");

    private final Node pattern;
    private final Node update;
    private final @Nullable Node delete;

    /** @param delete null when nothing is to go */
    Transform(Node pattern, Node update, @Nullable Node delete) {
        this.pattern = pattern;
        this.update = update;
        this.delete = delete;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return new BuiltIn(null, SIGNATURE, 1, arguments -> changed(arguments.get(0), scope));
    }

    private @Nullable Object changed(@Nullable Object value, Scope scope) {
        if (value == null) return null;
        if (!(scope.lookup("clone") instanceof Callable clone)) throw new JException("T2013", -1);
        var copy = clone.call(Arrays.asList(value), Jsonata.NULL_VALUE);
        var matches = pattern.evaluate(copy, scope);
        if (matches == null) return copy;
        for (var match : matches instanceof List<?> list ? list : List.of(matches)) change(match, scope);
        return copy;
    }

    private void change(@Nullable Object match, Scope scope) {
        var updates = update.evaluate(match, scope);
        if (updates != null) merge(match, updates);
        var names = delete == null ? null : delete.evaluate(match, scope);
        if (names != null) remove(match, names);
    }

    private static void merge(@Nullable Object match, @Nullable Object updates) {
        if (!(updates instanceof Map<?, ?> fields)) throw new JException("T2011", -1, updates);
        if (match instanceof List || fields.isEmpty()) return;
        if (!(match instanceof Map))
            throw new IllegalArgumentException("Expected an object to change, but found " + Types.name(match));
        fields.forEach((name, value) -> fieldsOf(match).put((String) name, value));
    }

    private static void remove(@Nullable Object match, @Nullable Object names) {
        var list = names instanceof List<?> several ? several : List.of(names);
        if (!Types.areAll(list, String.class::isInstance)) throw new JException("T2012", -1, names);
        if (match instanceof Map) list.forEach(fieldsOf(match)::remove);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fieldsOf(Object match) {
        return (Map<String, Object>) match;
    }
}
