package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that was handed to another one, which calls it without a context. */
record FunctionArgument(Callable function) implements Callable {
    /** The function itself, however often it was handed on. */
    static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof FunctionArgument handed ? handed.function : value;
    }

    @Override
    public @Nullable Object call(List<?> arguments, @Nullable Object context) {
        return function.call(arguments, Jsonata.NULL_VALUE);
    }

    @Override
    public int arity() {
        return function.arity();
    }

    @Override
    public Callable partially(List<?> arguments) {
        return function.partially(arguments);
    }

    @Override
    public Callable handed() {
        return this;
    }
}
