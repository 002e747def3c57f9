package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A predicate in brackets: selects the items at an index, or those it is true for. */
final class Filter {
    private Filter() {}

    static @Nullable Object apply(Node predicate, @Nullable Object input, Scope scope) {
        var items = input instanceof List<?> list ? list : JsonataArray.sequence(input);
        return predicate instanceof Constant literal && literal.value() instanceof Number index
                ? at(items, index.doubleValue())
                : matching(predicate, items, scope);
    }

    private static @Nullable Object at(List<?> items, double index) {
        var results = results(items);
        var from = position(index, items.size());
        var item = from >= 0 && from < items.size() ? items.get((int) from) : null;
        if (item instanceof List) return item;
        if (item != null) results.add(item);
        return results;
    }

    /** Rounded down; counted from the end when it is negative. */
    private static double position(double index, int size) {
        var whole = Math.floor(index);
        return whole < 0 ? size + whole : whole;
    }

    private static JsonataArray results(List<?> items) {
        return JsonataArray.isTupleStream(items) ? JsonataArray.tuples() : JsonataArray.sequence();
    }

    private static @Nullable Object matching(Node predicate, List<?> items, Scope scope) {
        var results = results(items);
        var tuples = JsonataArray.isTupleStream(items);
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            var holds = tuples
                    ? predicate.evaluate(((Map<?, ?>) item).get(Tuples.CONTEXT), scope.inner((Map<?, ?>) item))
                    : predicate.evaluate(item, scope);
            for (var times = times(holds, index, items.size()); times > 0; times--) results.add(item);
        }
        return results;
    }

    /** How often the item at an index is wanted: as often as a list of indices names it. */
    private static int times(@Nullable Object holds, int index, int size) {
        if (holds != null && Types.isNumeric(holds)) return position(number(holds), size) == index ? 1 : 0;
        if (!(holds instanceof List<?> indices) || !Types.areAll(indices, Types::isNumeric))
            return BooleanCast.holds(holds) ? 1 : 0;
        return (int) indices.stream()
                .filter(wanted -> position(number(wanted), size) == index)
                .count();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
