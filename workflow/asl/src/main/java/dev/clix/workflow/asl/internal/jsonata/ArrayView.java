package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A JSON array as JSONata sees it; converts what is looked at, once. */
final class ArrayView extends AbstractList<Object> implements RandomAccess, Sized {
    private final ArrayNode node;
    private final @Nullable Object[] seen;
    private @Nullable Size size;

    ArrayView(ArrayNode node) {
        this.node = node;
        this.seen = new Object[node.size()];
    }

    ArrayNode node() {
        return node;
    }

    @Override
    public Size valueSize() {
        if (size == null) size = Size.of(node);
        return size;
    }

    @Override
    public @Nullable Object get(int index) {
        if (seen[index] == null) seen[index] = JsonataValues.toJsonata(node.get(index));
        return seen[index];
    }

    @Override
    public int size() {
        return seen.length;
    }
}
