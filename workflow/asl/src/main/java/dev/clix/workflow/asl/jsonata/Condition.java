package dev.clix.workflow.asl.jsonata;

/** {@code a ? b : c}; without c it may be nothing. */
final class Condition extends Node {
    private final Node condition;
    private final Node then;
    private final Node otherwise;

    /** @param otherwise null when there is none */
    Condition(Node condition, Node then, Node otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    Object value(Object input, Scope scope) {
        if (Truth.holds(condition.evaluate(input, scope))) return then.evaluate(input, scope);
        return otherwise == null ? null : otherwise.evaluate(input, scope);
    }
}
