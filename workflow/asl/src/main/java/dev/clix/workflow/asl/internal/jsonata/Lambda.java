package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function written in an expression, together with what was known where it was written. */
final class Lambda implements Callable {
    private final Text text;
    private final @Nullable Object input;
    private final Scope scope;
    private @Nullable String name;

    /** @param signature null when it takes arguments of any type */
    record Text(List<String> parameters, @Nullable FunctionSignature signature, Node body) {}

    Lambda(Text text, @Nullable Object input, Scope scope) {
        this.text = text;
        this.input = input;
        this.scope = scope;
    }

    /** Sets the name it was called by, for refusals of its arguments. */
    void calledBy(@Nullable String name) {
        this.name = name;
    }

    @Override
    public @Nullable Object call(List<?> arguments, @Nullable Object context) {
        return TailCall.unwound(entered(arguments, context), context);
    }

    /** Its value, or the pending {@link TailCall} that yields it. */
    @Nullable
    Object entered(List<?> arguments, @Nullable Object context) {
        return text.signature == null ? body(arguments) : body(text.signature.validate(arguments, context, name));
    }

    private @Nullable Object body(List<?> arguments) {
        var inner = scope.inner();
        for (var i = 0; i < text.parameters.size(); i++)
            inner.bind(text.parameters.get(i), i < arguments.size() ? arguments.get(i) : null);
        return text.body.evaluate(input, inner);
    }

    @Override
    public int arity() {
        return text.parameters.size();
    }

    @Override
    public Callable partially(List<?> arguments) {
        return PartialFunction.of(
                (all, context) -> TailCall.unwound(body(all), context), text.parameters.size(), arguments);
    }
}
