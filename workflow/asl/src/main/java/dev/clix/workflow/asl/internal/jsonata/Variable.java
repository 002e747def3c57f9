package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** A variable, {@code $name}; without a name it is the context. */
final class Variable extends Node {
    private final String name;

    Variable(String name) {
        this.name = name;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return name.isEmpty() ? input : scope.lookup(name);
    }
}
