package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object as JSONata sees it; converts what is looked at, once. */
final class ObjectView extends AbstractMap<String, Object> implements Sized {
    private final ObjectNode node;
    private final Map<Object, Object> seen = new HashMap<>();
    private @Nullable Size size;

    ObjectView(ObjectNode node) {
        this.node = node;
    }

    ObjectNode node() {
        return node;
    }

    @Override
    public Size valueSize() {
        if (size == null) size = Size.of(node);
        return size;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        var known = seen.get(key);
        if (known != null) return known;
        var value = node.get((String) key);
        if (value == null) return null;
        var converted = JsonataValues.toJsonata(value);
        seen.put(key, converted);
        return converted;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return node.has((String) key);
    }

    @Override
    public int size() {
        return node.size();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                var names = node.fieldNames();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public Entry<String, Object> next() {
                        var name = names.next();
                        return Map.entry(name, ObjectView.this.get(name));
                    }
                };
            }

            @Override
            public int size() {
                return node.size();
            }
        };
    }
}
