package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Cuts lists into pages, the same way for every operation that lists. */
public final class Paging {
    private static final int DEFAULT = 100;

    private Paging() {}

    /**
     * Which part of a list.
     *
     * @param maxResults 0 means 100
     */
    public record Asked(int maxResults, Optional<String> nextToken) {}

    /**
     * A page of what is in a map, in the map's order.
     *
     * @param keyOf reads a key, and throws an IllegalArgumentException for what is none
     * @param list which list it is: tokens of one are no good in another
     * @param wanted leaves items out
     * @throws dev.clix.workflow.WorkflowException InvalidToken
     */
    public static <K, T> Page<T> page(
            NavigableMap<K, T> items,
            Function<String, K> keyOf,
            Predicate<T> wanted,
            String list,
            Asked asked,
            Instant now) {
        Source<K, Map.Entry<K, T>> source =
                (after, count) -> after.map(key -> items.tailMap(key, false)).orElse(items).entrySet().stream()
                        .filter(item -> wanted.test(item.getValue()))
                        .limit(count)
                        .toList();
        return page(source, Map.Entry::getKey, keyOf, list, asked, now).map(Map.Entry::getValue);
    }

    /** A list that can be read from any place on. */
    @FunctionalInterface
    public interface Source<K, T> {
        /**
         * @param after the key of the last item that was shown, which may be gone
         * @param count at most
         */
        List<T> next(Optional<K> after, int count);
    }

    /**
     * A page of a list that is read no further than what is shown.
     *
     * @param keyOf tells an item's key
     * @param readKey reads a key, and throws an IllegalArgumentException for what is none
     * @param list which list it is: tokens of one are no good in another
     * @throws dev.clix.workflow.WorkflowException InvalidToken
     */
    public static <K, T> Page<T> page(
            Source<K, T> source,
            Function<T, K> keyOf,
            Function<String, K> readKey,
            String list,
            Asked asked,
            Instant now) {
        var after = asked.nextToken()
                .map(token -> PageToken.decode(token, list, now).key(readKey));
        var size = asked.maxResults() == 0 ? DEFAULT : asked.maxResults();
        var found = source.next(after, size + 1);
        if (found.size() <= size) return new Page<>(found, Optional.empty());
        var last = keyOf.apply(found.get(size - 1)).toString();
        return new Page<>(found.subList(0, size), Optional.of(new PageToken(list, last, now).encode()));
    }
}
