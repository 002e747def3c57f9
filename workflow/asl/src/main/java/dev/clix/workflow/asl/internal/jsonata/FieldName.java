package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** The field of that name, of an object or of all objects of an array. */
final class FieldName extends Node {
    private final String name;

    FieldName(String name) {
        this.name = name;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return FieldLookup.lookup(input, name);
    }
}
