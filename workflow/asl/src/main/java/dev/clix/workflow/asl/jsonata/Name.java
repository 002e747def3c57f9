package dev.clix.workflow.asl.jsonata;

/** The field of that name. */
final class Name extends Node {
    private final String name;

    Name(String name) {
        this.name = name;
    }

    @Override
    Object value(Object input, Scope scope) {
        return Fields.lookup(input, name);
    }
}
