package dev.clix.workflow.asl.jsonata;

/** The field of that name, of an object or of all objects of an array. */
final class FieldName extends Node {
    private final String name;

    FieldName(String name) {
        this.name = name;
    }

    @Override
    Object value(Object input, Scope scope) {
        return FieldLookup.lookup(input, name);
    }
}
