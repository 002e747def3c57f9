package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code a.b.c}: each step is taken from everything the one before it has found. */
final class Path extends Node {
    private final List<PathStep> steps;
    private final @Nullable Group group;
    private final Marks marks;

    /**
     * @param array whether its first step is an array, which is evaluated once and not for each item
     * @param absolute whether it starts from a variable
     * @param keepSingleton whether one item stays an array
     * @param tuples whether what it has bound goes on to the path it is part of
     */
    record Marks(boolean array, boolean absolute, boolean keepSingleton, boolean tuples) {}

    /** @param group the object constructor after the path, null when there is none */
    Path(List<PathStep> steps, @Nullable Group group, Marks marks) {
        this.steps = steps;
        this.group = group;
        this.marks = marks;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var context = input instanceof List<?> list && !marks.absolute ? list : JsonataArray.sequence(input);
        var binding = steps.stream().anyMatch(PathStep::tuple);
        var tuples = binding ? tuples(context, scope) : null;
        var found = binding ? unbound(tuples) : items(context, scope);
        if (marks.keepSingleton) found = singleton(found);
        return group == null ? found : group.of(binding ? tuples : found, scope);
    }

    private @Nullable Object items(List<?> context, Scope scope) {
        Object items = context;
        for (var i = 0; i < steps.size() && (i == 0 || !isEmpty(items)); i++) items = taken(i, items, scope);
        return items;
    }

    private @Nullable Object taken(int i, @Nullable Object items, Scope scope) {
        var step = steps.get(i);
        if (i == 0 && marks.array && items instanceof List<?> context) return constructed(step, context, scope);
        // One item is sorted already, also when it is no array.
        return !(items instanceof List) && step.walk() instanceof OrderBy
                ? step.staged(items, scope)
                : step.items(listed(items), scope, i == last());
    }

    /**
     * An empty value (undefined, or a text or array of length 0) ends the path and is its result; so is a handed
     * function.
     */
    private static boolean isEmpty(@Nullable Object items) {
        return items == null
                || items.equals("")
                || items instanceof FunctionArgument
                || (items instanceof List<?> list && list.isEmpty());
    }

    private int last() {
        return steps.size() - 1;
    }

    /** An array that a predicate left one item of is that item. */
    private @Nullable Object constructed(PathStep first, List<?> context, Scope scope) {
        var value = ((EachItem) first.walk()).node().evaluate(context, scope);
        if (value == Jsonata.NULL_VALUE || (value == null && marks.keepSingleton))
            throw new IllegalArgumentException("Expected an array, but found " + Types.name(value));
        return value;
    }

    /** A text has its letters as items, as in JavaScript; of what else is no array no step takes anything. */
    private static List<?> listed(@Nullable Object value) {
        if (value instanceof List<?> list) return list;
        var items = JsonataArray.sequence();
        if (value instanceof String text) text.chars().forEach(unit -> items.add(String.valueOf((char) unit)));
        return items;
    }

    /** From the first step on that binds something, items travel together with what is bound to names. */
    private @Nullable Object tuples(List<?> context, Scope scope) {
        Object items = context;
        List<?> tuples = null;
        var begun = false;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            begun |= step.tuple();
            if (begun && !(i == 0 && marks.array)) tuples = step.tuples(bindable(items), tuples, scope);
            else items = taken(i, items, scope);
            if (!begun && isEmpty(items)) return items;
        }
        return tuples == null ? items : tuples;
    }

    private static List<?> bindable(@Nullable Object items) {
        if (items instanceof List<?> list) return list;
        throw new IllegalArgumentException("Expected an array, but found " + Types.name(items));
    }

    private @Nullable Object unbound(@Nullable Object found) {
        if (marks.tuples || !(found instanceof List<?> tuples)) return found;
        var items = JsonataArray.sequence();
        for (var tuple : tuples) items.add(((Map<?, ?>) tuple).get(Tuples.CONTEXT));
        return items;
    }

    private static @Nullable Object singleton(@Nullable Object found) {
        if (found instanceof String) throw new IllegalArgumentException("Expected an array, but found a text");
        var whole = JsonataArray.isConstructed(found) && !JsonataArray.isSequence(found)
                ? JsonataArray.sequence(found)
                : found;
        return JsonataArray.keepSingleton(whole);
    }
}
