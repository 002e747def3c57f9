package dev.clix.workflow.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Page;
import dev.clix.workflow.api.Arguments;
import java.time.Instant;
import java.util.ArrayList;
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
    public record Asked(int maxResults, Optional<String> nextToken) {
        public static Asked of(Arguments arguments) {
            return new Asked((int) arguments.whole("maxResults").orElse(0), arguments.optionalText("nextToken"));
        }
    }

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
            Arguments arguments,
            Instant now) {
        return page(items, keyOf, wanted, list, Asked.of(arguments), now);
    }

    /** The same for a typed call. */
    public static <K, T> Page<T> page(
            NavigableMap<K, T> items,
            Function<String, K> keyOf,
            Predicate<T> wanted,
            String list,
            Asked asked,
            Instant now) {
        var rest = asked.nextToken()
                .map(token -> PageToken.decode(token, list, now))
                .map(token -> items.tailMap(token.key(keyOf), false))
                .orElse(items);
        var size = asked.maxResults() == 0 ? DEFAULT : asked.maxResults();
        var found = new ArrayList<T>();
        Optional<String> last = Optional.empty();
        for (var item : rest.entrySet()) {
            if (!wanted.test(item.getValue())) continue;
            if (found.size() == size)
                return new Page<>(found, last.map(after -> new PageToken(list, after, now).encode()));
            found.add(item.getValue());
            last = Optional.of(item.getKey().toString());
        }
        return new Page<>(found, Optional.empty());
    }

    /** An answer with a page's items under a name. */
    public static <T> ObjectNode answer(String name, Page<T> page, Function<T, ObjectNode> shown) {
        var answer = JsonNodeFactory.instance.objectNode();
        var items = answer.putArray(name);
        page.items().forEach(item -> items.add(shown.apply(item)));
        page.nextToken().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }
}
