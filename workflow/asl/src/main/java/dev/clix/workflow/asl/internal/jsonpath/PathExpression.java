package dev.clix.workflow.asl.internal.jsonpath;

import dev.clix.workflow.asl.expression.Expression;

/** An expression that is written as a path, with a rule for its value. */
interface PathExpression extends Expression {
    JsonPath path();

    @Override
    default Kind kind() {
        return Kind.PATH;
    }

    @Override
    default String text() {
        return path().text();
    }
}
