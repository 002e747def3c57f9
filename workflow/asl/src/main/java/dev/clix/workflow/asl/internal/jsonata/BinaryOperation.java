package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code a + b} and the like: both sides are evaluated, the left one first. */
final class BinaryOperation extends Node {
    private final Operators.Operator operator;
    private final Node left;
    private final Node right;

    BinaryOperation(Operators.Operator operator, Node left, Node right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var first = left.evaluate(input, scope);
        return operator.apply(first, right.evaluate(input, scope));
    }
}
