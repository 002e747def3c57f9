package dev.clix.workflow.asl.jsonata;

import java.util.List;

/** A function written in an expression, together with what was known where it was written. */
final class Lambda implements Callable {
    private final Text text;
    private final Object input;
    private final Scope scope;
    private String name;

    /** @param signature null when it takes arguments of any type */
    record Text(List<String> parameters, FunctionSignature signature, Node body) {}

    Lambda(Text text, Object input, Scope scope) {
        this.text = text;
        this.input = input;
        this.scope = scope;
    }

    /** Sets the name it was called by, for refusals of its arguments. */
    void calledBy(String name) {
        this.name = name;
    }

    @Override
    public Object call(List<?> arguments, Object context) {
        return TailCall.unwound(entered(arguments, context), context);
    }

    /** Its value, or the pending {@link TailCall} that yields it. */
    Object entered(List<?> arguments, Object context) {
        return text.signature == null ? body(arguments) : body(text.signature.validate(arguments, context, name));
    }

    private Object body(List<?> arguments) {
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
