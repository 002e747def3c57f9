package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** Goes where the first matching rule leads, otherwise to its default. */
public record ChoiceState(
        String name,
        QueryLanguage language,
        Processing processing,
        List<Rule> rules,
        Optional<String> otherwise,
        Optional<Template> assign)
        implements State {
    /** A choice rule; assign and output are its own, not the state's. */
    public record Rule(Condition condition, String next, Optional<Template> assign, Optional<Template> output) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.choice(this);
    }
}
