package dev.clix.workflow.asl.internal.jsonata;

import dev.clix.workflow.asl.expression.Expression;

/** An expression in JSONata, whatever it is for. */
interface InJsonata extends Expression {
    @Override
    default Kind kind() {
        return Kind.JSONATA;
    }
}
