package dev.clix.workflow;

import java.util.List;
import java.util.Optional;

/**
 * Part of a longer list.
 *
 * @param nextToken asks for the next part; empty when there is none
 */
public record Page<T>(List<T> items, Optional<String> nextToken) {
    public Page {
        items = List.copyOf(items);
    }
}
