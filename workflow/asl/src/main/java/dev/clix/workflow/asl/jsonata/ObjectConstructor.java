package dev.clix.workflow.asl.jsonata;

/** {@code {a: b}}: an object of these keys and values. */
final class ObjectConstructor extends Node {
    private final Group group;

    ObjectConstructor(Group group) {
        this.group = group;
    }

    @Override
    Object value(Object input, Scope scope) {
        return group.of(input, scope);
    }
}
