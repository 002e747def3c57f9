package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code a ? b : c}; without c it may be nothing. */
final class Conditional extends Node {
    private final Node condition;
    private final Node then;
    private final @Nullable Node otherwise;

    /** @param otherwise null when there is none */
    Conditional(Node condition, Node then, @Nullable Node otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        if (BooleanCast.holds(condition.evaluate(input, scope))) return then.evaluate(input, scope);
        return otherwise == null ? null : otherwise.evaluate(input, scope);
    }
}
