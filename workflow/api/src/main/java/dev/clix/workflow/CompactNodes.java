package dev.clix.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes JSON objects and arrays that take little heap: histories keep those of payloads by the million, and most have few
 * members. They behave as Jackson's own.
 */
public final class CompactNodes extends JsonNodeFactory {
    public static final CompactNodes INSTANCE = new CompactNodes();

    private static final long serialVersionUID = 1;
    private static final int FEW = 4;

    private CompactNodes() {}

    @Override
    public ObjectNode objectNode() {
        return objectNode(FEW);
    }

    /** @param members as many as it will have */
    public ObjectNode objectNode(int members) {
        return new ObjectNode(this, new ArrayMap(members));
    }

    @Override
    public ArrayNode arrayNode() {
        return arrayNode(FEW);
    }

    /** @return whether so many members as it has take the heap of a hash table */
    public static boolean isHashed(ObjectNode object) {
        return object.size() > ArrayMap.FEW_MAX;
    }

    /** All of it anew, but for values that cannot change. */
    public JsonNode copy(JsonNode value) {
        if (value instanceof ObjectNode object) {
            var copy = objectNode(object.size());
            object.forEachEntry((name, member) -> copy.set(name, copy(member)));
            return copy;
        }
        if (!value.isArray()) return value.deepCopy();
        var copy = arrayNode(value.size());
        for (var element : value) copy.add(copy(element));
        return copy;
    }

    private Object readResolve() {
        return INSTANCE;
    }
}
