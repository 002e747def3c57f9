package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Timestamps;
import dev.clix.workflow.asl.expression.Unreadable;
import java.util.Optional;

/** Reads fields whose text must be literal. */
final class LiteralTexts {

    private LiteralTexts() {}

    static Expression literal(String text) {
        return new Literal(TextNode.valueOf(text));
    }

    static Optional<Expression> timestamp(FieldReader state) {
        return state.text("Timestamp").map(text -> timestamp(state, text));
    }

    private static Expression timestamp(FieldReader state, String text) {
        if (Timestamps.parse(text).isPresent()) return literal(text);
        state.problem("Timestamp", Timestamps.MISMATCH);
        return new Unreadable(Timestamps.MISMATCH);
    }
}
