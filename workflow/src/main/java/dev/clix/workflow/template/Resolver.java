package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Resolves the references of one template; what cannot be resolved is complained about and stands as its text. */
final class Resolver {
    private final JsonNode root;
    private final References references;
    private final Functions functions;
    private final PhysicalResources resources;
    private final List<String> problems;
    private final Deque<String> resolving = new ArrayDeque<>();

    Resolver(JsonNode root, StackSettings settings, List<String> problems) {
        this.root = root;
        this.problems = problems;
        this.resources = new PhysicalResources(settings, this);
        this.references = new References(root, settings, this);
        this.functions = new Functions(root, this, references);
    }

    /** The value with every function in it resolved; missing when it is to be left out (AWS::NoValue). */
    JsonNode resolve(JsonNode value) {
        if (value.isObject())
            return value.size() == 1 && functions.isOne(value) ? functions.apply(value) : object(value);
        if (!value.isArray()) return value;
        var array = JsonNodeFactory.instance.arrayNode(value.size());
        for (var item : value) {
            var resolved = resolve(item);
            if (!resolved.isMissingNode()) array.add(resolved);
        }
        return array;
    }

    private JsonNode object(JsonNode value) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : value.properties()) {
            var resolved = resolve(field.getValue());
            if (!resolved.isMissingNode()) object.set(field.getKey(), resolved);
        }
        return object;
    }

    /** A resource's property, resolved; missing when there is none. */
    JsonNode property(String id, String name) {
        var value = properties(id).path(name);
        return value.isMissingNode() ? value : within("%s (%s)".formatted(id, name), value);
    }

    /** Like {@link #property}, but without a complaint: empty when something of it cannot be resolved. */
    Optional<JsonNode> attempt(String id, String name) {
        var before = problems.size();
        var value = property(id, name);
        if (problems.size() == before) return Optional.of(value);
        problems.subList(before, problems.size()).clear();
        return Optional.empty();
    }

    JsonNode properties(String id) {
        return resource(id).path("Properties");
    }

    JsonNode resource(String id) {
        return root.get("Resources").path(id);
    }

    /** Whether its condition holds, where it has one. */
    boolean isWanted(String id) {
        var condition = resource(id).path("Condition");
        return condition.isMissingNode() || references.condition(condition.asText());
    }

    String name(String id) {
        return resources.name(id);
    }

    String arn(String id) {
        return resources.arn(id);
    }

    /** What Ref gives for a resource. */
    JsonNode reference(String id) {
        return TextNode.valueOf(resources.reference(id));
    }

    JsonNode attribute(String id, String attribute) {
        return resources
                .attribute(id, attribute)
                .<JsonNode>map(TextNode::valueOf)
                .orElseGet(() -> complain("%s of '%s' cannot be known before it is deployed".formatted(attribute, id)));
    }

    /** Resolves a part of the template, guarding against parts that refer to themselves. */
    JsonNode within(String part, JsonNode value) {
        if (resolving.contains(part)) return complain("'%s' refers to itself".formatted(part));
        resolving.push(part);
        try {
            return resolve(value);
        } finally {
            resolving.pop();
        }
    }

    /** @return what stands in the place of the value */
    JsonNode complain(String problem) {
        var where = resolving.isEmpty() ? "" : resolving.peekLast() + ": ";
        if (!problems.contains(where + problem)) problems.add(where + problem);
        return TextNode.valueOf("");
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
