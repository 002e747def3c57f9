package dev.clix.workflow.asl.internal.jsonata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array, with the marks that evaluating leaves on it and later steps go by. */
final class JsonataArray extends ArrayList<Object> {
    /** Whether it is what a query found: of one item it becomes that item, of none it becomes nothing. */
    private final boolean sequence;
    /** Whether a sequence stays an array even with one item. */
    private boolean keepSingleton;
    /** Whether its items are what a path has bound to names so far. */
    private boolean tupleStream;
    /** Whether it was written as an array, which a path does not flatten. */
    private boolean constructed;

    private JsonataArray(boolean sequence) {
        this.sequence = sequence;
    }

    static JsonataArray array() {
        return new JsonataArray(false);
    }

    static JsonataArray array(Collection<?> items) {
        var array = new JsonataArray(false);
        array.addAll(items);
        return array;
    }

    static JsonataArray sequence() {
        return new JsonataArray(true);
    }

    /** @param item may be null (undefined), and is in the sequence all the same */
    static JsonataArray sequence(@Nullable Object item) {
        var sequence = new JsonataArray(true);
        sequence.add(item);
        return sequence;
    }

    static JsonataArray tuples() {
        var tuples = new JsonataArray(true);
        tuples.tupleStream = true;
        return tuples;
    }

    static boolean isSequence(@Nullable Object value) {
        return value instanceof JsonataArray items && items.sequence;
    }

    static boolean isTupleStream(@Nullable Object value) {
        return value instanceof JsonataArray items && items.tupleStream;
    }

    static boolean isConstructed(@Nullable Object value) {
        return value instanceof JsonataArray items && items.constructed;
    }

    static @Nullable Object keepSingleton(@Nullable Object value) {
        if (value instanceof JsonataArray items) items.keepSingleton = true;
        return value;
    }

    JsonataArray constructed() {
        constructed = true;
        return this;
    }

    /** One array of both. A value that is no array is taken as its only item, undefined as no item. */
    static @Nullable Object append(@Nullable Object first, @Nullable Object second) {
        if (first == null) return second;
        if (second == null) return first;
        var both = JsonataArray.array();
        both.addOrAddAll(first);
        both.addOrAddAll(second);
        return both;
    }

    void addOrAddAll(@Nullable Object value) {
        if (value instanceof List<?> list) addAll(list);
        else add(value);
    }

    /** The value a sequence stands for: nothing, one item, or itself. */
    static @Nullable Object settled(@Nullable Object value) {
        if (!(value instanceof JsonataArray items) || !items.sequence || items.tupleStream) return value;
        if (items.isEmpty()) return null;
        return items.size() == 1 && !items.keepSingleton ? items.get(0) : items;
    }
}
