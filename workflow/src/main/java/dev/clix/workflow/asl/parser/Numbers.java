package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Literal;
import java.util.Optional;

/** Reads numbers written as such. */
final class Numbers {
    private Numbers() {}

    static Optional<Expression> literal(Fields holder, NumberField field) {
        return holder.value(field.name())
                .filter(value -> holds(holder, field, value))
                .map(Literal::new);
    }

    private static boolean holds(Fields holder, NumberField field, JsonNode value) {
        if (!(field.whole() ? value.isIntegralNumber() : value.isNumber())) {
            holder.problem(field.name(), "Expected value of type [%s]".formatted(field.whole() ? "INTEGER" : "NUMBER"));
            return false;
        }
        return holder.checkRange(field.name(), value, field.min(), field.max());
    }
}
