package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** A call that is the last thing a function does: its caller makes it, so that recursion needs no depth. */
final class TailCall extends Node {
    private final Call call;

    /** The call, with what it is evaluated in. */
    private record Pending(Call call, @Nullable Object input, Scope scope) {}

    TailCall(Call call) {
        this.call = call;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return new Pending(call, input, scope);
    }

    /** @param context the one the function was called with that ended in the call */
    static @Nullable Object unwound(@Nullable Object value, @Nullable Object context) {
        var result = value;
        while (result instanceof Pending next) result = next.call.made(next.input, next.scope, context);
        return result;
    }
}
