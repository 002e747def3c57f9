package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.Map;

/** {@code ^(a, >b)}: a step that sorts what was found. */
record Order(List<Term> terms) implements Step.Walk {
    record Term(Node expression, boolean descending) {}

    @Override
    public List<?> items(List<?> input, Step step, Scope scope, boolean last) {
        return (List<?>) step.staged(sorted(input, scope), scope);
    }

    @Override
    public List<?> tuples(List<?> input, List<?> tuples, Step step, Scope scope) {
        if (tuples != null) return sorted(tuples, scope);
        var sorted = Items.tuples();
        for (var item : sorted(input, scope)) {
            var tuple = Tuples.of(item);
            tuple.put(String.valueOf(step.index()), sorted.size());
            sorted.add(tuple);
        }
        return sorted;
    }

    private List<?> sorted(List<?> input, Scope scope) {
        var tuples = Items.isTupleStream(input);
        return MergeSort.of(input, (left, right) -> compare(left, right, tuples, scope) > 0);
    }

    private int compare(Object left, Object right, boolean tuples, Scope scope) {
        for (var term : terms) {
            var a = value(term, left, tuples, scope);
            var b = value(term, right, tuples, scope);
            var order = order(a, b);
            if (order != 0) return term.descending && a != null && b != null ? -order : order;
        }
        return 0;
    }

    private static Object value(Term term, Object item, boolean tuples, Scope scope) {
        return tuples
                ? term.expression.evaluate(((Map<?, ?>) item).get(Tuples.CONTEXT), scope.inner((Map<?, ?>) item))
                : term.expression.evaluate(item, scope);
    }

    /** Nothing comes last, whichever way is asked for. */
    private static int order(Object a, Object b) {
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

    private static boolean isSortable(Object value) {
        return value instanceof String || value instanceof Number;
    }
}
