package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.JException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs of a key and a value, evaluated for each item: items with the same key make one value together. */
record Group(List<Pair> pairs) {
    record Pair(Node key, Node value) {}

    /** The items that have the same key, and so make one value. */
    private static final class Member {
        private final int pair;
        private @Nullable Object data;
        private boolean several;

        private Member(int pair, @Nullable Object data) {
            this.pair = pair;
            this.data = data;
        }

        private void add(@Nullable Object item) {
            if (several && data instanceof JsonataArray items) items.addOrAddAll(item);
            else data = JsonataArray.append(data, item);
            several = data instanceof JsonataArray items && items != item;
        }
    }

    @Nullable
    Object of(@Nullable Object input, Scope scope) {
        var tuples = JsonataArray.isTupleStream(input);
        var members = new LinkedHashMap<String, Member>();
        for (var item : items(input, tuples)) {
            var inner = tuples ? scope.inner((Map<?, ?>) item) : scope;
            var context = tuples ? ((Map<?, ?>) item).get(Tuples.CONTEXT) : item;
            for (var i = 0; i < pairs.size(); i++) put(members, pairs.get(i).key.evaluate(context, inner), i, item);
        }
        var result = new LinkedHashMap<String, Object>();
        members.forEach((key, member) -> {
            var value = value(member, tuples, scope);
            if (value != null) result.put(key, value);
        });
        return result;
    }

    /** Where there is no item, the pairs are evaluated once all the same: they may be an object's own. */
    private static List<?> items(@Nullable Object input, boolean tuples) {
        if (!(input instanceof List<?> list)) return JsonataArray.sequence(input);
        return list.isEmpty() && !tuples ? JsonataArray.sequence(null) : list;
    }

    private static void put(Map<String, Member> members, @Nullable Object key, int pair, @Nullable Object item) {
        if (key == null) return;
        if (!(key instanceof String name)) throw new JException("T1003", -1, key);
        var member = members.get(name);
        if (member == null) members.put(name, new Member(pair, item));
        else if (member.pair != pair) throw new JException("D1009", -1, key);
        else member.add(item);
    }

    private @Nullable Object value(Member member, boolean tuples, Scope scope) {
        var value = pairs.get(member.pair).value;
        if (!tuples) return value.evaluate(member.data, scope);
        var tuple = Tuples.merged(requireNonNull(member.data));
        var context = tuple.remove(Tuples.CONTEXT);
        return value.evaluate(context, scope.inner(tuple));
    }
}
