package dev.clix.workflow.asl.internal.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function some of whose arguments are known.
 *
 * @param known all its arguments, {@link #MISSING} where one is not known yet
 */
record PartialFunction(Target target, List<?> known) implements Callable {
    /** The place of an argument that is still to come, {@code ?}. */
    static final @Nullable Object MISSING = new Object();

    /** The function that is called once every argument is known. */
    interface Target {
        @Nullable
        Object call(List<?> arguments, @Nullable Object context);
    }

    /** @param parameters how many arguments the function has; those that are not among the given ones are nothing */
    static PartialFunction of(Target target, int parameters, List<?> arguments) {
        return new PartialFunction(target, BuiltIn.padded(arguments, parameters));
    }

    @Override
    public @Nullable Object call(List<?> arguments, @Nullable Object context) {
        return target.call(filled(arguments), context);
    }

    private List<Object> filled(List<?> arguments) {
        var given = arguments.iterator();
        var filled = new ArrayList<Object>(known.size());
        for (var argument : known) filled.add(argument != MISSING ? argument : given.hasNext() ? given.next() : null);
        return filled;
    }

    @Override
    public int arity() {
        return (int) known.stream().filter(argument -> argument == MISSING).count();
    }

    @Override
    public Callable partially(List<?> arguments) {
        return of(this::call, arity(), arguments);
    }
}
