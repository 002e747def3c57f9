package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Timestamps;
import java.util.Optional;

/** Reads texts written as such. */
final class Texts {
    private Texts() {}

    static Expression literal(String text) {
        return new Literal(TextNode.valueOf(text));
    }

    static Optional<Expression> timestamp(Fields state) {
        var text = state.text("Timestamp");
        if (text.filter(written -> Timestamps.parse(written).isEmpty()).isPresent())
            state.problem("Timestamp", "String does not match RFC3339 timestamp");
        return text.map(Texts::literal);
    }
}
