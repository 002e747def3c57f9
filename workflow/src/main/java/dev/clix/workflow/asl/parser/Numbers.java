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
            holder.problem(field.name(), "Expected value of type " + (field.whole() ? "Integer" : "Float"));
            return false;
        }
        if (value.doubleValue() >= field.min() && value.doubleValue() <= field.max()) return true;
        holder.outOfRange(field.name(), value, shown(field.min()), shown(field.max()));
        return false;
    }

    private static String shown(double limit) {
        return String.valueOf((long) limit);
    }
}
