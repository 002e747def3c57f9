package dev.clix.workflow.asl;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Template;
import java.util.Optional;

/** Passes its input on, or a result in its place. */
public record PassState(
        String name,
        QueryLanguage language,
        Processing processing,
        Optional<JsonNode> result,
        Optional<Template> assign,
        Optional<String> next)
        implements State {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pass(this);
    }
}
