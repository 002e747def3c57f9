package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path.
 *
 * @param walk how it gets from items to others
 * @param tuple whether something is bound here, so that tuples go on instead of items
 * @param focus the name its items are bound to, the context staying what it is; null when there is none
 * @param index the name the place of each is bound to; null when there is none
 * @param ancestor the label the enclosing item is bound to, for {@code %}; null when the path has none
 */
record PathStep(
        Walk walk,
        List<Stage> stages,
        boolean tuple,
        @Nullable String focus,
        @Nullable String index,
        @Nullable String ancestor) {
    /** How a step gets from what was found before it to what it finds. */
    interface Walk {
        /** @param last whether the step is the path's last one */
        List<?> items(List<?> input, PathStep step, Scope scope, boolean last);

        /** @param tuples the bindings so far; null when this step is the first to bind anything */
        List<?> tuples(List<?> input, @Nullable List<?> tuples, PathStep step, Scope scope);
    }

    List<?> items(List<?> input, Scope scope, boolean last) {
        return walk.items(input, this, scope, last);
    }

    List<?> tuples(List<?> input, @Nullable List<?> tuples, Scope scope) {
        return (List<?>) requireNonNull(staged(walk.tuples(input, tuples, this, scope), scope));
    }

    /** The items its predicates and index bindings leave. */
    @Nullable
    Object staged(@Nullable Object items, Scope scope) {
        var left = items;
        for (var stage : stages) left = stage.of(left, scope);
        return left;
    }

    /** @param at the place of the item among those its context has */
    void bind(Map<String, Object> tuple, @Nullable Object context, @Nullable Object item, int at) {
        tuple.put(focus == null ? Tuples.CONTEXT : focus, item);
        if (index != null) tuple.put(index, at);
        if (ancestor != null) tuple.put(ancestor, context);
    }
}
