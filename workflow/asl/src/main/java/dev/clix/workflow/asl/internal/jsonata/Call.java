package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code $f(a, b)}: calls a function. */
final class Call extends Node {
    private final Callee callee;
    private final List<Node> arguments;

    /**
     * The function that is called.
     *
     * @param name the variable or, of a path, its first step; null when it is neither
     * @param path whether it is a path: its author may have forgotten a dollar sign
     */
    record Callee(Node procedure, @Nullable String name, boolean path) {
        @Nullable
        Object evaluate(@Nullable Object input, Scope scope, String forgotten, String code) {
            var value = procedure.evaluate(input, scope);
            if (value == null && path && name != null && BooleanCast.ofJavaScript(scope.lookup(name)))
                throw JsonataFailure.of(code, forgotten, name);
            return value;
        }
    }

    Call(Callee callee, List<Node> arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return applied(Optional.empty(), input, scope);
    }

    /** @param first the argument before those that are written, if there is one; it may hold nothing */
    @Nullable
    Object applied(Optional<Object[]> first, @Nullable Object input, Scope scope) {
        var function = callee.evaluate(input, scope, "Attempted to invoke a non-function. Did you mean $%s?", "T1005");
        var given = new ArrayList<Object>(arguments.size() + 1);
        first.ifPresent(value -> given.add(value[0]));
        for (var argument : arguments) {
            var value = argument.evaluate(input, scope);
            given.add(value instanceof Callable handed ? handed.handed() : value);
        }
        return named(function).call(given, input);
    }

    /**
     * The call in tail position: functions among its arguments are passed as they are, and its result may be another
     * pending call.
     */
    @Nullable
    Object made(@Nullable Object input, Scope scope, @Nullable Object context) {
        var function = callee.procedure.evaluate(input, scope);
        var given = new ArrayList<Object>(arguments.size());
        for (var argument : arguments) given.add(argument.evaluate(input, scope));
        var callable = named(function);
        return callable instanceof Lambda lambda ? lambda.entered(given, context) : callable.call(given, context);
    }

    private Callable named(@Nullable Object function) {
        if (!(function instanceof Callable callable)) throw new JException("T1006", -1);
        if (function instanceof Lambda lambda) lambda.calledBy(callee.name);
        return callable;
    }
}
