package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.ReferencePath;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.List;
import java.util.Optional;

/** A reference path of the input: fields and indices only. */
public final class JsonReferencePath implements ReferencePath {
    private final String text;
    private final List<Step> steps;

    private JsonReferencePath(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps;
    }

    /** @throws SyntaxException when the text is no reference path */
    public static JsonReferencePath compile(String text) {
        if (!text.startsWith("$")) throw JsonPath.noDollar();
        var steps = Steps.compile(text).orElseThrow(() -> notReference(text));
        return new JsonReferencePath(text, steps.asList());
    }

    static SyntaxException notReference(String text) {
        return new SyntaxException("Expected fields and indices only, but got '%s'".formatted(text));
    }

    @Override
    public JsonNode put(JsonNode target, JsonNode value) {
        return put(target, value, 0, target);
    }

    private JsonNode put(JsonNode here, JsonNode value, int depth, JsonNode whole) {
        if (depth == steps.size()) return value;
        return steps.get(depth).put(here, within -> put(within, value, depth + 1, whole), () -> conflict(depth, whole));
    }

    /** Names the last field that is there but has no room for what is to be in it, unless that is the input itself. */
    private EvaluationException conflict(int depth, JsonNode whole) {
        return depth > 0 && steps.get(depth - 1) instanceof Step.Field field
                ? conflict("step \"%s\"".formatted(field.name()), whole)
                : conflict("ReferencePath " + text, whole);
    }

    static EvaluationException conflict(String what, JsonNode input) {
        return new EvaluationException(
                ErrorNames.REFERENCE_PATH_CONFLICT,
                "Unable to apply %s to input %s".formatted(what, input),
                Optional.empty());
    }
}
