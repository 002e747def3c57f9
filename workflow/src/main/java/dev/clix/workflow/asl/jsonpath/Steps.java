package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path to one place: fields and indices only. Most paths of most definitions are of this kind, and every transition
 * reads some, so they are walked directly.
 */
final class Steps implements Query {
    private static final int COUNT_MAX = 500;
    private static final Pattern STEP =
            Pattern.compile("\\.([\\p{L}\\p{N}_-]+)(?![\\p{L}\\p{N}_-]|\\()|\\['([^'\\\\\\[\\],]+)']|\\[(\\d{1,9})]");

    /** One step: into a field (String) or to an index (Integer). */
    private final Object[] steps;

    private Steps(List<Object> steps) {
        this.steps = steps.toArray();
    }

    /** @return empty when the path is of another kind, or none at all */
    static Optional<Steps> compile(String path) {
        var steps = new ArrayList<Object>();
        var matcher = STEP.matcher(path);
        var position = 1;
        while (position < path.length()) {
            if (steps.size() == COUNT_MAX
                    || !matcher.region(position, path.length()).lookingAt()) return Optional.empty();
            steps.add(step(matcher.group(1), matcher.group(2), matcher.group(3)));
            position = matcher.end();
        }
        return Optional.of(new Steps(steps));
    }

    private static Object step(String dotted, String quoted, String index) {
        if (dotted != null) return dotted;
        if (quoted != null) return quoted;
        return Integer.valueOf(index);
    }

    /** Fields are texts, indices whole numbers. */
    List<Object> asList() {
        return List.of(steps);
    }

    /** The first field on the way that is not there. */
    Optional<String> missingField(JsonNode document) {
        var node = document;
        for (var step : steps) {
            if (!(step instanceof String field)) node = node.path((Integer) step);
            else if (node.has(field)) node = node.get(field);
            else return Optional.of(field);
        }
        return Optional.empty();
    }

    @Override
    public JsonNode find(JsonNode document) {
        var node = document;
        for (var step : steps) {
            node = step instanceof String field ? node.get(field) : node.get((Integer) step);
            if (node == null) return MissingNode.getInstance();
        }
        return node;
    }
}
