package dev.clix.workflow.asl.jsonata;

/** A value as it is written. */
final class Constant extends Node {
    private final Object value;

    Constant(Object value) {
        this.value = value;
    }

    @Override
    Object value(Object input, Scope scope) {
        return value;
    }
}
