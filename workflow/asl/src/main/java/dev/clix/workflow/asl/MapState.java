package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** Runs its processor once for each item. */
public record MapState(
        String name,
        QueryLanguage language,
        Processing processing,
        Processor processor,
        Optional<Expression> items,
        Optional<Template> itemSelector,
        Optional<Expression> maxConcurrency,
        Optional<Distribution> distribution,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Optional<Template> assign,
        Optional<String> next)
        implements State {
    /** The ItemProcessor: the states each item goes through. */
    public record Processor(Block block) {}

    @Override
    public List<Block> blocks() {
        return List.of(processor.block());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.map(this);
    }
}
