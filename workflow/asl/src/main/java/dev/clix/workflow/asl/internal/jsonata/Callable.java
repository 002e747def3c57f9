package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as an expression can call it: built in, written there, or applied in part. */
interface Callable {
    /**
     * @param arguments those written in the call; null is JSONata's undefined
     * @param context the value that takes the place of a missing argument, where the function's signature says so
     */
    @Nullable
    Object call(List<?> arguments, @Nullable Object context);

    /** The number of arguments it names: higher-order functions pass no more. */
    int arity();

    /** The function with some of its arguments known; the others are {@link PartialFunction#MISSING}. */
    Callable partially(List<?> arguments);

    /** The same function once it was an argument: the rest of the expression calls it without a context. */
    default Callable handed() {
        return new FunctionArgument(this);
    }
}
