package dev.clix.workflow.asl.internal.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code {a: b}}: an object of these keys and values. */
final class ObjectConstructor extends Node {
    private final Group group;

    ObjectConstructor(Group group) {
        this.group = group;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return group.of(input, scope);
    }
}
