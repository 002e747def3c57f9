package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A stable merge sort. Its comparator says only whether two items must change places, as JSONata's {@code $sort} takes
 * it, so that Java's sort, which wants a consistent order, cannot be used.
 */
final class MergeSort {
    private MergeSort() {}

    /** @return the items themselves when there is nothing to sort */
    static List<?> of(List<?> items, BiPredicate<Object, Object> changePlaces) {
        if (items.size() < 2) return items;
        var middle = items.size() / 2;
        var left = of(items.subList(0, middle), changePlaces);
        var right = of(items.subList(middle, items.size()), changePlaces);
        var merged = JsonataArray.array();
        merged.ensureCapacity(items.size());
        var taken = 0;
        for (var item : left) {
            while (taken < right.size() && changePlaces.test(item, right.get(taken))) merged.add(right.get(taken++));
            merged.add(item);
        }
        merged.addAll(right.subList(taken, right.size()));
        return merged;
    }
}
