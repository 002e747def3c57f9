package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions in parentheses: one after another, with names of their own; the last one's value counts. */
final class ExpressionBlock extends Node {
    private final List<Node> expressions;

    ExpressionBlock(List<Node> expressions) {
        this.expressions = expressions;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var inner = scope.inner();
        Object result = null;
        for (var expression : expressions) result = expression.evaluate(input, inner);
        return result;
    }
}
