package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/**
 * A path to one place: fields and indices only. Most paths of most definitions are of this kind, and every transition
 * reads some, so they are walked directly.
 */
final class Steps implements Query {
    private final Step[] steps;

    private Steps(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
    }

    /** @return empty when the path is of another kind, or none at all */
    static Optional<Steps> compile(String path) {
        return StepReader.read(path).map(Steps::new);
    }

    List<Step> asList() {
        return List.of(steps);
    }

    /** The first field on the way that is not there. */
    Optional<String> missingField(JsonNode document) {
        var node = document;
        for (var step : steps) {
            var next = step.of(node);
            if (next == null && step instanceof Step.Field field) return Optional.of(field.name());
            node = next == null ? MissingNode.getInstance() : next;
        }
        return Optional.empty();
    }

    @Override
    public JsonNode find(JsonNode document) {
        var node = document;
        for (var step : steps) {
            node = step.of(node);
            if (node == null) return MissingNode.getInstance();
        }
        return node;
    }

    @Override
    public Optional<String> reason(JsonNode document) {
        var node = document;
        var here = new StringBuilder("$");
        for (var i = 0; i < steps.length; i++) {
            var next = steps[i].of(node);
            if (next == null) return steps[i].reason(node, here.toString(), i == steps.length - 1);
            here.append(steps[i].shown());
            node = next;
        }
        return Optional.empty();
    }
}
