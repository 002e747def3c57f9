package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ^(a, >b)}: a step that sorts what was found. */
record OrderBy(List<Term> terms) implements PathStep.Walk {
    record Term(Node expression, boolean descending) {}

    @Override
    public List<?> items(List<?> input, PathStep step, Scope scope, boolean last) {
        return (List<?>) requireNonNull(step.staged(sorted(input, scope), scope));
    }

    @Override
    public List<?> tuples(List<?> input, @Nullable List<?> tuples, PathStep step, Scope scope) {
        if (tuples != null) return sorted(tuples, scope);
        var sorted = JsonataArray.tuples();
        for (var item : sorted(input, scope)) {
            var tuple = Tuples.of(item);
            tuple.put(String.valueOf(step.index()), sorted.size());
            sorted.add(tuple);
        }
        return sorted;
    }

    private List<?> sorted(List<?> input, Scope scope) {
        if (input.size() < 2) return input;
        var tuples = JsonataArray.isTupleStream(input);
        var keyed = new ArrayList<Keyed>(input.size());
        for (var item : input) keyed.add(new Keyed(item, tuples, scope));
        var sorted = JsonataArray.array();
        for (var item : MergeSort.of(keyed, (left, right) -> compare((Keyed) left, (Keyed) right) > 0))
            sorted.add(((Keyed) item).item);
        return sorted;
    }

    /** An item and what it is sorted by, each evaluated when it is first asked for. */
    private final class Keyed {
        private final Object item;
        private final @Nullable Object context;
        private final Scope scope;
        private final List<Object> values = new ArrayList<>(terms.size());

        private Keyed(Object item, boolean tuple, Scope scope) {
            this.item = item;
            this.context = tuple ? ((Map<?, ?>) item).get(Tuples.CONTEXT) : item;
            this.scope = tuple ? scope.inner((Map<?, ?>) item) : scope;
        }

        private @Nullable Object value(int term) {
            if (values.size() == term) values.add(terms.get(term).expression.evaluate(context, scope));
            return values.get(term);
        }
    }

    private int compare(Keyed left, Keyed right) {
        for (var i = 0; i < terms.size(); i++) {
            var a = left.value(i);
            var b = right.value(i);
            var order = order(a, b);
            if (order != 0) return terms.get(i).descending && a != null && b != null ? -order : order;
        }
        return 0;
    }

    /** Undefined comes last, in both directions. */
    private static int order(@Nullable Object a, @Nullable Object b) {
        if (a == null) return b == null ? 0 : 1;
        if (b == null) return -1;
        if (!isSortable(a) || !isSortable(b)) throw new JException("T2008", -1, a, b);
        if (a instanceof String != b instanceof String) throw new JException("T2007", -1, a, b);
        if (a instanceof String text) return text.compareTo((String) b);
        var left = ((Number) a).doubleValue();
        var right = ((Number) b).doubleValue();
        if (left == right) return 0;
        return left < right ? -1 : 1;
    }

    private static boolean isSortable(@Nullable Object value) {
        return value instanceof String || value instanceof Number;
    }
}
