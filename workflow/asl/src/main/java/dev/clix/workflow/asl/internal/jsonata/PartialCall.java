package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code $f(a, ?)}: partial application, which yields a function of the arguments left open. */
final class PartialCall extends Node {
    private final Call.Callee callee;
    private final List<Optional<Node>> arguments;

    /** @param arguments empty where there is a question mark */
    PartialCall(Call.Callee callee, List<Optional<Node>> arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var known = new ArrayList<Object>(arguments.size());
        for (var argument : arguments)
            known.add(argument.isPresent() ? argument.get().evaluate(input, scope) : PartialFunction.MISSING);
        var function = callee.evaluate(
                input, scope, "Attempted to partially apply a non-function. Did you mean $%s?", "T1007");
        if (function instanceof Callable callable) return callable.partially(known);
        throw new JException("T1008", -1);
    }
}
