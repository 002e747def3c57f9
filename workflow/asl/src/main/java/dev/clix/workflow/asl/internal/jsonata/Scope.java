package dev.clix.workflow.asl.internal.jsonata;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bindings of names in one place of an expression, over those of the places around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final Evaluation evaluation;
    private @Nullable Map<String, Object> names;

    private Scope(@Nullable Scope outer, Evaluation evaluation) {
        this.outer = outer;
        this.evaluation = evaluation;
    }

    /** @param names the built-in names; not changed */
    static Scope outermost(Map<String, Object> names, Evaluation evaluation) {
        var builtIn = new Scope(null, evaluation);
        builtIn.names = names;
        return builtIn.inner();
    }

    Scope inner() {
        return new Scope(this, evaluation);
    }

    /** An inner scope with the bindings of a tuple. */
    Scope inner(Map<?, ?> tuple) {
        var scope = inner();
        tuple.forEach((name, value) -> scope.bind((String) name, value));
        return scope;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    /** Binds a name; bound to undefined, it hides an outer binding. */
    void bind(String name, @Nullable Object value) {
        if (names == null) names = new HashMap<>();
        names.put(name, value);
    }

    /** @return null when it is not bound */
    @Nullable
    Object lookup(String name) {
        for (var scope = this; scope != null; scope = scope.outer) {
            if (scope.names == null) continue;
            var value = scope.names.get(name);
            if (value != null) return value;
            if (scope.names.containsKey(name)) return null;
        }
        return null;
    }
}
