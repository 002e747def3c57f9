package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code a ~> $f}: a call with one more argument in front, or two functions one after the other. */
final class Chain extends Node {
    private final Node argument;
    private final Node function;

    Chain(Node argument, Node function) {
        this.argument = argument;
        this.function = function;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var first = argument.evaluate(input, scope);
        if (function instanceof Call call) return call.applied(Optional.of(new Object[] {first}), input, scope);
        if (!(function.evaluate(input, scope) instanceof Callable callable)) throw new JException("T2006", -1);
        return first instanceof Callable inner
                ? new Composition(inner, callable)
                : callable.call(Arrays.asList(first), Jsonata.NULL_VALUE);
    }
}
