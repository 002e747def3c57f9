package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One function after another: {@code $outer($inner($x))}. */
record Composition(Callable inner, Callable outer) implements Callable {
    @Override
    public @Nullable Object call(List<?> arguments, @Nullable Object context) {
        var given = arguments.isEmpty() ? null : JsonataArray.settled(arguments.get(0));
        var argument = given instanceof Callable function ? function.handed() : given;
        return outer.call(
                Arrays.asList(JsonataArray.settled(inner.call(Arrays.asList(argument), Jsonata.NULL_VALUE))), context);
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Callable partially(List<?> arguments) {
        return PartialFunction.of(this::call, 1, arguments);
    }
}
