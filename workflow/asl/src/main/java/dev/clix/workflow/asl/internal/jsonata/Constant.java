package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** A value as it is written. */
final class Constant extends Node {
    private final @Nullable Object value;

    Constant(@Nullable Object value) {
        this.value = value;
    }

    @Nullable
    Object value() {
        return value;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return value;
    }
}
