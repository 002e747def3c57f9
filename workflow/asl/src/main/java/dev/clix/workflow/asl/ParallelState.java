package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** Runs all its branches on the same input. */
public record ParallelState(
        String name,
        QueryLanguage language,
        Processing processing,
        List<Block> branches,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Optional<Template> assign,
        Optional<String> next)
        implements State {
    @Override
    public List<Block> blocks() {
        return branches;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.parallel(this);
    }
}
