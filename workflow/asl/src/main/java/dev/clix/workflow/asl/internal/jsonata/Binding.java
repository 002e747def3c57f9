package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code $name := value}: binds a name in the scope, and yields the value. */
final class Binding extends Node {
    private final String name;
    private final Node value;

    Binding(String name, Node value) {
        this.name = name;
        this.value = value;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var bound = value.evaluate(input, scope);
        scope.bind(name, bound);
        return bound;
    }
}
