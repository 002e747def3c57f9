package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import org.jspecify.annotations.Nullable;

/** {@code -a}, for numbers only. */
final class Negation extends Node {
    private final Node operand;

    Negation(Node operand) {
        this.operand = operand;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var value = operand.evaluate(input, scope);
        if (value == null) return null;
        if (!Types.isNumeric(value)) throw new JException("D1002", -1, value);
        return JsonataValues.number(-((Number) value).doubleValue());
    }
}
