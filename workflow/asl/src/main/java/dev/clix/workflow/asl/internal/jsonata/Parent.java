package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code %}: the object that encloses the context, which an earlier step has bound to a label. */
final class Parent extends Node {
    private final String label;

    Parent(String label) {
        this.label = label;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return scope.lookup(label);
    }
}
