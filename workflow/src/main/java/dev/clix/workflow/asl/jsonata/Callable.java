package dev.clix.workflow.asl.jsonata;

import java.util.List;

/** Whatever an expression can call. */
interface Callable {
    /**
     * @param arguments those that were written; null is nothing
     * @param context what takes the place of an argument that is not there, where the function says so
     */
    Object call(List<?> arguments, Object context);

    /** How many arguments it names: functions that call functions give it no more. */
    int arity();

    /** It with some of its arguments known; the others are {@link PartialFunction#MISSING}. */
    Callable partially(List<?> arguments);

    /** What the rest of an expression sees of it once it was an argument: a function that knows no context. */
    default Callable handed() {
        return new HandedFunction(this);
    }
}
