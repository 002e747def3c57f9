package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [a, b, 1..3]}: the results of paths and ranges are spliced in, arrays written within stay arrays. */
final class ArrayConstructor extends Node {
    private final List<Node> items;
    private final boolean constructed;

    /** @param constructed whether it is a step of a path, which must not flatten it */
    ArrayConstructor(List<Node> items, boolean constructed) {
        this.items = items;
        this.constructed = constructed;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        if (items.size() == 1 && items.get(0) instanceof Range && !constructed) return only(input, scope);
        var array = JsonataArray.array();
        for (var item : items) {
            var value = item.evaluate(input, scope);
            if (value == null) continue;
            if (item instanceof ArrayConstructor) array.add(value);
            else array.addOrAddAll(value);
        }
        return constructed ? array.constructed() : array;
    }

    /** A range alone is not copied. */
    private @Nullable Object only(@Nullable Object input, Scope scope) {
        var value = items.get(0).evaluate(input, scope);
        if (value instanceof RangeView) return value;
        return value == null ? JsonataArray.array() : JsonataArray.array(List.of(value));
    }
}
