package dev.clix.workflow.asl.jsonata;

/** The object the context is in: the step that came by it has bound it to a label. */
final class Parent extends Node {
    private final String label;

    Parent(String label) {
        this.label = label;
    }

    @Override
    Object value(Object input, Scope scope) {
        return scope.lookup(label);
    }
}
