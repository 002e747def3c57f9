package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** Has work done by an activity, a Lambda function or another service. Empty next: the state ends its block. */
public record TaskState(
        String name,
        QueryLanguage language,
        TaskResource resource,
        Processing processing,
        Optional<Template> credentials,
        Optional<Expression> timeoutSeconds,
        Optional<Expression> heartbeatSeconds,
        List<Retrier> retriers,
        List<Catcher> catchers,
        Optional<Template> assign,
        Optional<String> next)
        implements State {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.task(this);
    }
}
