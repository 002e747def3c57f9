package dev.clix.workflow.asl.jsonata;

/** A variable, {@code $name}; without a name it is the context. */
final class Variable extends Node {
    private final String name;

    Variable(String name) {
        this.name = name;
    }

    @Override
    Object value(Object input, Scope scope) {
        return name.isEmpty() ? input : scope.lookup(name);
    }
}
