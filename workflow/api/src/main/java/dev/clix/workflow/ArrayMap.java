package dev.clix.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in the order they were put. Few of them are names and values in one array, which takes a
 * quarter of a {@link LinkedHashMap}'s heap and is searched as fast; many are such a map.
 */
final class ArrayMap extends AbstractMap<String, JsonNode> {
    /** As many are compared one by one before hashing them pays. */
    static final int FEW_MAX = 16;

    private Object[] members;
    private int size;
    /** All of them, once there have been more than a few. */
    private @Nullable Map<String, JsonNode> many;

    /** @param expected how many there will be */
    ArrayMap(int expected) {
        members = new Object[2 * Math.min(expected, FEW_MAX)];
    }

    private int find(@Nullable Object name) {
        for (var i = 0; i < size; i++) if (Objects.equals(members[2 * i], name)) return i;
        return -1;
    }

    private String name(int index) {
        return (String) members[2 * index];
    }

    private JsonNode value(int index) {
        return (JsonNode) members[2 * index + 1];
    }

    @Override
    public int size() {
        return many == null ? size : many.size();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return many == null ? find(name) >= 0 : many.containsKey(name);
    }

    @Override
    public @Nullable JsonNode get(@Nullable Object name) {
        if (many != null) return many.get(name);
        var index = find(name);
        return index < 0 ? null : value(index);
    }

    @Override
    public @Nullable JsonNode put(String name, JsonNode value) {
        if (many != null) return many.put(name, value);
        var index = find(name);
        if (index >= 0) return replaced(index, value);
        if (size == FEW_MAX) return hashed().put(name, value);
        if (2 * size == members.length) members = Arrays.copyOf(members, 2 * Math.min(2 * size + 1, FEW_MAX));
        members[2 * size] = name;
        members[2 * size + 1] = value;
        size++;
        return null;
    }

    private JsonNode replaced(int index, JsonNode value) {
        var before = value(index);
        members[2 * index + 1] = value;
        return before;
    }

    private Map<String, JsonNode> hashed() {
        var all = new LinkedHashMap<String, JsonNode>(4 * FEW_MAX);
        forEach(all::put);
        clear();
        many = all;
        return all;
    }

    @Override
    public void putAll(Map<? extends String, ? extends JsonNode> others) {
        if (isEmpty() && others instanceof ArrayMap few && few.many == null) {
            members = few.members.clone();
            size = few.size;
            many = null;
        } else {
            super.putAll(others);
        }
    }

    @Override
    public @Nullable JsonNode remove(@Nullable Object name) {
        if (many != null) return many.remove(name);
        var index = find(name);
        return index < 0 ? null : removed(index);
    }

    private JsonNode removed(int index) {
        var before = value(index);
        size--;
        System.arraycopy(members, 2 * index + 2, members, 2 * index, 2 * (size - index));
        Arrays.fill(members, 2 * size, 2 * size + 2, null);
        return before;
    }

    @Override
    public void clear() {
        members = new Object[0];
        size = 0;
        many = null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonNode> action) {
        if (many != null) many.forEach(action);
        else for (var i = 0; i < size; i++) action.accept(name(i), value(i));
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return many == null ? new Few() : many.entrySet();
    }

    private final class Few extends AbstractSet<Entry<String, JsonNode>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Entry<String, JsonNode>> iterator() {
            return new Members();
        }
    }

    private final class Members implements Iterator<Entry<String, JsonNode>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Entry<String, JsonNode> next() {
            if (!hasNext()) throw new NoSuchElementException();
            return new Member(next++);
        }

        @Override
        public void remove() {
            removed(--next);
        }
    }

    /** Writes through, as entries of other maps do. */
    private final class Member extends SimpleEntry<String, JsonNode> {
        private static final long serialVersionUID = 1;

        Member(int index) {
            super(name(index), value(index));
        }

        @Override
        public JsonNode setValue(JsonNode value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
