package dev.clix.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a longer list.
 *
 * @param nextToken asks for the next part; empty when there is none
 */
public record Page<T>(List<T> items, Optional<String> nextToken) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same part, its items as something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), nextToken);
    }
}
