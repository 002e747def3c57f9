package dev.clix.workflow.asl.internal.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that is evaluated for each item found before it. */
record EachItem(Node node) implements PathStep.Walk {
    @Override
    public List<?> items(List<?> input, PathStep step, Scope scope, boolean last) {
        var found = new ArrayList<Object>(input.size());
        for (var item : input) {
            var value = step.staged(node.evaluate(item, scope), scope);
            if (value != null) found.add(value);
        }
        // An array that is all a path has found stays as it is.
        if (last && found.size() == 1 && found.get(0) instanceof List<?> only && !JsonataArray.isSequence(only))
            return only;
        return flattened(found);
    }

    private static List<?> flattened(List<Object> found) {
        var flat = JsonataArray.sequence();
        for (var value : found) {
            if (JsonataArray.isConstructed(value)) flat.add(value);
            else flat.addOrAddAll(value);
        }
        return flat;
    }

    @Override
    public List<?> tuples(List<?> input, @Nullable List<?> tuples, PathStep step, Scope scope) {
        var bound = JsonataArray.tuples();
        for (var tuple : tuples == null ? input.stream().map(Tuples::of).toList() : tuples) {
            var known = Tuples.cast(tuple);
            var found = list(node.evaluate(known.get(Tuples.CONTEXT), scope.inner(known)));
            for (var i = 0; i < found.size(); i++) {
                var next = new LinkedHashMap<>(known);
                if (JsonataArray.isTupleStream(found)) next.putAll(Tuples.cast(found.get(i)));
                else step.bind(next, known.get(Tuples.CONTEXT), found.get(i), i);
                bound.add(next);
            }
        }
        return bound;
    }

    private static List<?> list(@Nullable Object value) {
        if (value == null) return List.of();
        return value instanceof List<?> list ? list : List.of(value);
    }
}
