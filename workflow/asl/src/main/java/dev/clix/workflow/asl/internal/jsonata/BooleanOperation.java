package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code a and b}, {@code a or b}: the right side is evaluated only when it matters. */
final class BooleanOperation extends Node {
    private final boolean decisive;
    private final Node left;
    private final Node right;

    /** @param decisive the value of the left side that decides alone: false for {@code and}, true for {@code or} */
    BooleanOperation(boolean decisive, Node left, Node right) {
        this.decisive = decisive;
        this.left = left;
        this.right = right;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return BooleanCast.holds(left.evaluate(input, scope)) == decisive
                ? decisive
                : BooleanCast.holds(right.evaluate(input, scope));
    }
}
