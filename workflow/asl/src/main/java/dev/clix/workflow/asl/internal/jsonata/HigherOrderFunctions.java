package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that call functions. */
final class HigherOrderFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("map", "<af>", arguments -> map(items(arguments), function(arguments)))
            .add("filter", "<af>", arguments -> filter(items(arguments), function(arguments)))
            .add("single", "<af?>", arguments -> single(items(arguments), function(arguments)))
            .add("reduce", "<afj?:j>", HigherOrderFunctions::reduce)
            .add("each", "<o-f:a>", arguments -> each(fields(arguments), function(arguments)))
            .add("sift", "<o-f?:o>", arguments -> sift(fields(arguments), function(arguments)))
            .add("sort", "<af?:a>", arguments -> sort(items(arguments), function(arguments)));

    private HigherOrderFunctions() {}

    private static List<?> items(List<?> arguments) {
        return (List<?>) arguments.get(0);
    }

    private static Map<?, ?> fields(List<?> arguments) {
        return arguments.get(0) instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static Callable function(List<?> arguments) {
        return (Callable) arguments.get(1);
    }

    /** Passes as many of value, key and whole as the function takes. */
    private static @Nullable Object call(
            Callable function, @Nullable Object value, @Nullable Object key, @Nullable Object all) {
        return switch (function.arity()) {
            case 0, 1 -> told(function, value);
            case 2 -> told(function, value, key);
            default -> told(function, value, key, all);
        };
    }

    private static @Nullable Object told(Callable function, @Nullable Object... arguments) {
        return function.call(Arrays.asList(arguments), Jsonata.NULL_VALUE);
    }

    private static @Nullable Object map(@Nullable List<?> items, Callable function) {
        if (items == null) return null;
        var results = JsonataArray.sequence();
        for (var i = 0; i < items.size(); i++) {
            var result = call(function, items.get(i), i, items);
            if (result != null) results.add(result);
        }
        return results;
    }

    private static @Nullable Object filter(@Nullable List<?> items, Callable function) {
        if (items == null) return null;
        var results = JsonataArray.sequence();
        for (var i = 0; i < items.size(); i++)
            if (BooleanCast.holds(call(function, items.get(i), i, items))) results.add(items.get(i));
        return results;
    }

    /** @param function null when any item will do */
    private static @Nullable Object single(@Nullable List<?> items, @Nullable Callable function) {
        if (items == null) return null;
        var found = new ArrayList<>();
        for (var i = 0; i < items.size(); i++) {
            if (function != null && !BooleanCast.holds(call(function, items.get(i), i, items))) continue;
            if (!found.isEmpty()) throw new JException("D3138", -1);
            found.add(items.get(i));
        }
        if (found.isEmpty()) throw new JException("D3139", -1);
        return found.get(0);
    }

    private static @Nullable Object reduce(List<?> arguments) {
        var items = items(arguments);
        if (items == null) return null;
        var function = function(arguments);
        if (function.arity() < 2) throw new JException("D3050", -1);
        var first = arguments.get(2) == null && !items.isEmpty();
        var result = first ? items.get(0) : arguments.get(2);
        for (var i = first ? 1 : 0; i < items.size(); i++) result = reduced(function, result, items.get(i), i, items);
        return result;
    }

    private static @Nullable Object reduced(
            Callable function, @Nullable Object result, @Nullable Object item, int index, List<?> items) {
        return switch (function.arity()) {
            case 2 -> told(function, result, item);
            case 3 -> told(function, result, item, index);
            default -> told(function, result, item, index, items);
        };
    }

    private static @Nullable Object each(Map<?, ?> fields, Callable function) {
        var results = JsonataArray.sequence();
        fields.forEach((name, value) -> {
            var result = call(function, value, name, fields);
            if (result != null) results.add(result);
        });
        return results;
    }

    private static @Nullable Object sift(Map<?, ?> fields, Callable function) {
        var kept = new LinkedHashMap<Object, Object>();
        fields.forEach((name, value) -> {
            if (BooleanCast.holds(call(function, value, name, fields))) kept.put(name, value);
        });
        return kept.isEmpty() ? null : kept;
    }

    /** Without a comparator only numbers among themselves, or texts among themselves, have an order. */
    private static @Nullable Object sort(@Nullable List<?> items, @Nullable Callable comparator) {
        if (items == null || items.size() < 2) return items;
        if (comparator != null)
            return MergeSort.of(items, (left, right) -> BooleanCast.ofJavaScript(told(comparator, left, right)));
        var numbers = Types.areAll(items, Types::isNumeric);
        if (!numbers && !Types.areAll(items, String.class::isInstance)) throw new JException("D3070", -1);
        var sorted = JsonataArray.array(items);
        sorted.sort(numbers ? HigherOrderFunctions::byNumber : (a, b) -> ((String) a).compareTo((String) b));
        return sorted;
    }

    private static int byNumber(Object a, Object b) {
        return Double.compare(((Number) a).doubleValue() + 0.0, ((Number) b).doubleValue() + 0.0);
    }
}
