package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Unreadable;
import java.util.Optional;

/** Reads fields whose number must be literal. */
final class LiteralNumbers {
    private LiteralNumbers() {}

    static Optional<Expression> literal(FieldReader holder, NumberField field) {
        return holder.value(field.name()).map(value -> literal(holder, field, value));
    }

    private static Expression literal(FieldReader holder, NumberField field, JsonNode value) {
        if (field.whole() ? value.isIntegralNumber() : value.isNumber()) {
            holder.checkRange(field.name(), value, field.min(), field.max());
            return new Literal(value);
        }
        var problem = SyntaxException.wrongType(field.whole() ? "INTEGER" : "NUMBER");
        holder.problem(field.name(), problem);
        return new Unreadable(problem);
    }
}
