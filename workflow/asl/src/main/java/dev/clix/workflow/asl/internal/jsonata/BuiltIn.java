package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of JSONata's own.
 *
 * @param arity how many arguments JSONata's own implementation names before any that has a default
 */
record BuiltIn(@Nullable String name, FunctionSignature signature, int arity, Body body) implements Callable {
    /** Takes as many arguments as the signature has parameters; missing ones are null. */
    interface Body {
        @Nullable
        Object call(List<?> arguments);
    }

    @Override
    public @Nullable Object call(List<?> arguments, @Nullable Object context) {
        return body.call(signature.validate(arguments, context, name));
    }

    @Override
    public Callable partially(List<?> arguments) {
        return PartialFunction.of(
                (all, context) -> call(signature.withoutMissingFunctions(all), Jsonata.NULL_VALUE),
                Math.max(1, signature.parameters()),
                arguments);
    }

    /** @return as many arguments as there are parameters */
    static List<?> padded(List<?> arguments, int size) {
        var padded = new ArrayList<Object>(size);
        for (var i = 0; i < size; i++) padded.add(i < arguments.size() ? arguments.get(i) : null);
        return padded;
    }
}
