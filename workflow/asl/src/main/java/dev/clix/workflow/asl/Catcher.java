package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.ReferencePath;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/**
 * One entry of Catch ("Fallback states").
 *
 * @param resultPath where the error output goes in the state's input; empty: it is dropped. JSONPath only.
 * @param output JSONata only
 */
public record Catcher(
        List<String> errorEquals,
        String next,
        Optional<ReferencePath> resultPath,
        Optional<Template> output,
        Optional<Template> assign) {
    public Catcher {
        errorEquals = List.copyOf(errorEquals);
    }
}
