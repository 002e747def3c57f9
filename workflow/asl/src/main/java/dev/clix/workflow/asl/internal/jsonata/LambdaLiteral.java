package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code function($a) { … }}: yields a function that keeps the scope it was written in. */
final class LambdaLiteral extends Node {
    private final Lambda.Text text;

    LambdaLiteral(Lambda.Text text) {
        this.text = text;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return new Lambda(text, input, scope);
    }
}
