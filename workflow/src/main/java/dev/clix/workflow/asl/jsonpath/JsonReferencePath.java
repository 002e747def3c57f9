package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        var step = steps.get(depth);
        if (step instanceof Step.Field field) return putField(here, field.in(here), value, depth, whole);
        if (step instanceof Step.Index index) return putItem(here, index.index(), value, depth, whole);
        throw new AssertionError("Expected a field or an index, but found " + step);
    }

    private JsonNode putField(JsonNode here, String field, JsonNode value, int depth, JsonNode whole) {
        if (!here.isMissingNode() && !here.isObject()) throw conflict(depth, whole);
        var copy = JsonNodeFactory.instance.objectNode();
        if (here instanceof ObjectNode object) copy.setAll(object);
        copy.set(field, put(here.path(field), value, depth + 1, whole));
        return copy;
    }

    private JsonNode putItem(JsonNode here, int index, JsonNode value, int depth, JsonNode whole) {
        if (!(here instanceof ArrayNode array) || index >= array.size()) throw conflict(depth, whole);
        var copy = JsonNodeFactory.instance.arrayNode(array.size());
        copy.addAll(array);
        copy.set(index, put(array.get(index), value, depth + 1, whole));
        return copy;
    }

    /** Names the last field that is there but has no room for what is to be in it, unless that is the input itself. */
    private EvaluationException conflict(int depth, JsonNode whole) {
        return depth > 0 && steps.get(depth - 1) instanceof Step.Field field
                ? conflict("step \"%s\"".formatted(field.name()), whole)
                : conflict("ReferencePath " + text, whole);
    }

    static EvaluationException conflict(String what, JsonNode input) {
        return new EvaluationException(
                CONFLICT, "Unable to apply %s to input %s".formatted(what, input), Optional.empty());
    }
}
