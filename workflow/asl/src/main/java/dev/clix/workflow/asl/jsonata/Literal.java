package dev.clix.workflow.asl.jsonata;

/** A value as it is written. */
final class Literal extends Node {
    private final Object value;

    Literal(Object value) {
        this.value = value;
    }

    @Override
    Object value(Object input, Scope scope) {
        return value;
    }
}
