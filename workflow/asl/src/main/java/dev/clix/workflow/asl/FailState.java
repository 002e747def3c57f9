package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Expression;
import java.util.Optional;

/** Ends the execution, or the branch, as failed. */
public record FailState(String name, QueryLanguage language, Optional<Expression> error, Optional<Expression> cause)
        implements State {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fail(this);
    }
}
