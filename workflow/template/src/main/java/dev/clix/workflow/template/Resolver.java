package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Resolves the references of one stack. A reference that cannot be resolved becomes a finding, and stays as its text.
 */
final class Resolver {
    private static final String PROPERTIES = "Properties";

    private final JsonNode root;
    private final StackContext context;
    private final References references;
    private final IntrinsicFunctions functions;
    private final PhysicalNames physical;
    private final SamResources generated;
    private final NestedStacks nested;
    private final DynamicReferences dynamic;
    private final Deque<String> resolving = new ArrayDeque<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int complaints;
    /** How many complaints there were when the functions that are being applied began. */
    private final Deque<Integer> complaintsBefore = new ArrayDeque<>();

    Resolver(JsonNode root, StackContext context) {
        this.root = root;
        this.context = context;
        this.physical = new PhysicalNames(this, context);
        this.references = new References(root, context, this);
        this.functions = new IntrinsicFunctions(root, context, this, references);
        this.generated = new SamResources(root);
        this.nested = new NestedStacks(this, context);
        this.dynamic = new DynamicReferences(context);
    }

    /** The value with every function in it resolved; missing when it is to be left out (AWS::NoValue). */
    JsonNode resolve(JsonNode value) {
        if (value.isObject())
            return value.size() == 1 && functions.isOne(value) ? functions.apply(value) : object(value);
        if (!value.isArray()) return value;
        var array = JsonNodeFactory.instance.arrayNode(value.size());
        for (var index = 0; index < value.size(); index++) {
            var resolved = at(String.valueOf(index), value.get(index));
            if (!resolved.isMissingNode()) array.add(resolved);
        }
        return array;
    }

    private JsonNode object(JsonNode value) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : functions.unfolded(value).properties()) {
            var resolved = at(field.getKey(), field.getValue());
            if (!resolved.isMissingNode()) object.set(field.getKey(), resolved);
        }
        return object;
    }

    private JsonNode at(String step, JsonNode value) {
        path.addLast(step);
        try {
            return resolve(value);
        } finally {
            path.removeLast();
        }
    }

    /** A resource's property, resolved; missing when there is none. */
    JsonNode property(String id, String name) {
        var value = properties(id).path(name);
        return value.isMissingNode() ? value : dynamic.filled(within("%s (%s)".formatted(id, name), value), name);
    }

    /** Like {@link #property}, but without a complaint: empty when something of it cannot be resolved. */
    Optional<JsonNode> attempt(String id, String name) {
        return context.findings().attempt(() -> property(id, name));
    }

    /** Like {@link #attempt(String, String)}, of a field of the property alone. */
    Optional<JsonNode> attempt(String id, String name, String field) {
        var value = properties(id).path(name).path(field);
        return context.findings()
                .attempt(() -> dynamic.filled(within("%s (%s.%s)".formatted(id, name, field), value), field));
    }

    /** The properties, with loops unrolled and included files filled in. */
    JsonNode properties(String id) {
        var properties = resource(id).path(PROPERTIES);
        return properties.isObject() && IntrinsicFunctions.isFolded(properties)
                ? told("%s (%s)".formatted(id, PROPERTIES), () -> functions.unfolded(properties))
                : properties;
    }

    boolean has(String id) {
        return !resource(id).isMissingNode();
    }

    /** A resource that is declared, or that SAM would make of those. */
    JsonNode resource(String id) {
        var declared = root.get("Resources").path(id);
        if (!declared.isMissingNode()) return declared;
        return generated.resource(id).<JsonNode>map(made -> made).orElse(declared);
    }

    StackContext context() {
        return context;
    }

    Findings findings() {
        return context.findings();
    }

    IntrinsicFunctions functions() {
        return functions;
    }

    ObjectNode resources() {
        return (ObjectNode) root.get("Resources");
    }

    /** Whether its condition holds, where it has one. */
    boolean isWanted(String id) {
        var condition = resource(id).path("Condition");
        return condition.isMissingNode()
                || told("%s (Condition)".formatted(id), () -> references.condition(condition.asText()));
    }

    String name(String id) {
        return physical.name(id);
    }

    String arn(String id) {
        return physical.arn(id);
    }

    /** The value of Ref for a resource. */
    JsonNode reference(String id) {
        return TextNode.valueOf(physical.reference(id));
    }

    JsonNode attribute(String id, String attribute) {
        if (has(id + "." + attribute)) return reference(id + "." + attribute);
        if (NestedStacks.areOutputs(resource(id), attribute)) return nested.output(id, attribute);
        return TextNode.valueOf(physical.attribute(id, attribute));
    }

    Optional<Resolver> nested(String id) {
        return nested.of(id);
    }

    /** The value of an output; missing when there is none. */
    JsonNode output(String name) {
        var value = root.path("Outputs").path(name).path("Value");
        return value.isMissingNode() ? value : dynamic.filled(within("output " + name, value), name);
    }

    /** The value that this stack exports under a name. */
    Optional<JsonNode> exported(String export) {
        for (var output : root.path("Outputs").properties()) {
            var name = output.getValue().path("Export").path("Name");
            if (name.isMissingNode()) continue;
            var part = "export of " + output.getKey();
            if (resolving.contains(part)) continue;
            var told = context.findings().unheard(() -> within(part, name));
            if (told.asText().equals(export)) return Optional.of(output(output.getKey()));
        }
        return Optional.empty();
    }

    /** Resolves a part of the template, guarding against parts that refer to themselves. */
    JsonNode within(String part, JsonNode value) {
        if (resolving.contains(part)) return complain("'%s' refers to itself".formatted(part));
        return told(part, () -> resolve(value));
    }

    /** Problems found while reading bear the part's name, or that of the outermost part for which it is read. */
    <T> T told(String part, Supplier<T> reading) {
        var outside = new ArrayDeque<>(path);
        path.clear();
        resolving.push(part);
        try {
            return reading.get();
        } finally {
            resolving.pop();
            path.clear();
            path.addAll(outside);
        }
    }

    /** The key of the value that is being resolved: {@code RoleArn}. */
    String key() {
        if (!path.isEmpty()) return path.peekLast();
        var part = resolving.isEmpty() ? "" : resolving.peek();
        return part.substring(part.indexOf('(') + 1).replace(")", "");
    }

    <T> T applied(Supplier<T> function) {
        complaintsBefore.push(complaints);
        try {
            return function.get();
        } finally {
            complaintsBefore.pop();
        }
    }

    /**
     * A problem that only follows from one with an argument of the same function is not reported as well.
     *
     * @return a placeholder for the value
     */
    JsonNode complain(String problem) {
        var follows = !complaintsBefore.isEmpty() && complaints > complaintsBefore.peek();
        complaints++;
        if (!follows) context.findings().problem(where() + problem);
        return TextNode.valueOf("");
    }

    /** {@code Machine (Definition.States.Pay.Resource): }. */
    private String where() {
        if (resolving.isEmpty()) return "";
        var part = resolving.peekLast();
        if (resolving.size() > 1 || path.isEmpty() || !part.endsWith(")")) return part + ": ";
        return "%s.%s): ".formatted(part.substring(0, part.length() - 1), String.join(".", path));
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
