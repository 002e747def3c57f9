package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Template;
import java.util.Optional;

/** Waits for a time, or until one. */
public record WaitState(
        String name,
        QueryLanguage language,
        Processing processing,
        Delay delay,
        Optional<Template> assign,
        Optional<String> next)
        implements State {
    /** How long: one of the four forms, the Path forms being expressions as well. */
    public sealed interface Delay {
        <R> R accept(Visitor<R> visitor);

        record Seconds(Expression seconds) implements Delay {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.seconds(this);
            }
        }

        record Timestamp(Expression timestamp) implements Delay {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.timestamp(this);
            }
        }

        interface Visitor<R> {
            R seconds(Seconds delay);

            R timestamp(Timestamp delay);
        }
    }

    @Override
    public <R> R accept(State.Visitor<R> visitor) {
        return visitor.await(this);
    }
}
