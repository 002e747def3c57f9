package dev.clix.workflow.simulator.internal.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CompactNodes;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heap that values take, estimated for a 64-bit JVM with compressed references. A value is weighed once, however
 * often it is referred to: events share most of theirs.
 */
final class HeapWeight {
    private static final long ARRAY_BYTES = 72;
    private static final long ELEMENT_BYTES = 6;
    /** Of {@link CompactNodes}. */
    private static final long OBJECT_BYTES = 80;

    private static final long MEMBER_BYTES = 10;
    /** Of those who have many members, which are hashed. */
    private static final long HASHED_OBJECT_BYTES = 160;

    private static final long HASHED_MEMBER_BYTES = 48;
    private static final long NUMBER_BYTES = 16;
    private static final long TEXT_BYTES = 56;

    /** Shorter names of members are shared by all values that parsers have read, shorter texts of facts by the definition. */
    private static final int LONG_NAME = 64;

    private static final int FEW = 8;

    /** Most executions have few values: those are found by looking at each. */
    private final Object[] few = new Object[FEW];

    private int weighed;
    private @Nullable Map<Object, Boolean> many;
    private long bytes;

    long bytes() {
        return bytes;
    }

    HeapWeight add(long more) {
        bytes += more;
        return this;
    }

    private boolean isNew(Object value) {
        for (var i = 0; i < weighed; i++) if (few[i] == value) return false;
        if (weighed >= FEW) return isNewAmongMany(value);
        few[weighed++] = value;
        return true;
    }

    private boolean isNewAmongMany(Object value) {
        if (many == null) many = new IdentityHashMap<>();
        return many.put(value, true) == null;
    }

    HeapWeight text(String text) {
        return text.length() > LONG_NAME && isNew(text) ? add(TEXT_BYTES + text.length()) : this;
    }

    /** A text within a value, which is weighed once itself. */
    private HeapWeight member(String text) {
        return text.length() > LONG_NAME ? text(text) : add(TEXT_BYTES + text.length());
    }

    HeapWeight text(Optional<String> text) {
        return text.map(this::text).orElse(this);
    }

    HeapWeight texts(Collection<String> texts) {
        texts.forEach(this::text);
        return add(ARRAY_BYTES + ELEMENT_BYTES * texts.size());
    }

    HeapWeight json(JsonNode value) {
        if (value.isTextual()) return member(value.textValue());
        if (!value.isContainerNode()) return add(NUMBER_BYTES);
        if (!isNew(value)) return this;
        if (value instanceof ObjectNode object) return members(object);
        add(ARRAY_BYTES + ELEMENT_BYTES * value.size());
        for (var child : value) json(child);
        return this;
    }

    /** Without an iterator, since the map would keep the view it comes from for good. */
    private HeapWeight members(ObjectNode object) {
        object.forEachEntry((name, value) -> {
            if (name.length() > LONG_NAME) text(name);
            json(value);
        });
        return CompactNodes.isHashed(object)
                ? add(HASHED_OBJECT_BYTES + HASHED_MEMBER_BYTES * object.size())
                : add(OBJECT_BYTES + MEMBER_BYTES * object.size());
    }
}
