package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A predicate or an index binding that follows a step of a path. */
sealed interface Stage {
    @Nullable
    Object of(@Nullable Object items, Scope scope);

    /** A predicate. */
    record Predicate(Node predicate) implements Stage {
        @Override
        public @Nullable Object of(@Nullable Object items, Scope scope) {
            return Filter.apply(predicate, items, scope);
        }
    }

    /** {@code #$i}: binds the place of each item to a name. */
    record Index(String name) implements Stage {
        @Override
        public @Nullable Object of(@Nullable Object items, Scope scope) {
            var tuples = (List<?>) requireNonNull(items);
            for (var i = 0; i < tuples.size(); i++) Tuples.cast(tuples.get(i)).put(name, i);
            return items;
        }
    }
}
