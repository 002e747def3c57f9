package dev.clix.workflow.asl.internal.jsonata;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The whole numbers from one to another, not written out. */
final class RangeView extends AbstractList<Object> implements RandomAccess, Sized {
    private final double first;
    private final int size;

    RangeView(double first, int size) {
        this.first = first;
        this.size = size;
    }

    @Override
    public Size valueSize() {
        return new Size(Size.NUMBER * size, 1);
    }

    @Override
    public @Nullable Object get(int index) {
        return JsonataValues.number(first + index);
    }

    @Override
    public int size() {
        return size;
    }
}
