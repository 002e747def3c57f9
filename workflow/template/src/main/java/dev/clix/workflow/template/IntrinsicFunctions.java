package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** CloudFormation's intrinsic functions, those of its language extensions among them. */
final class IntrinsicFunctions {
    private static final String PREFIX = "Fn::";
    private static final String INCLUDE = "Fn::Transform";

    private final JsonNode root;
    private final Resolver resolver;
    private final References references;
    private final ForEachLoops loops;
    private final Includes includes;
    private final Map<String, UnaryOperator<JsonNode>> known = new HashMap<>();

    IntrinsicFunctions(JsonNode root, StackContext context, Resolver resolver, References references) {
        this.root = root;
        this.resolver = resolver;
        this.references = references;
        this.loops = new ForEachLoops(resolver, this::unfolded);
        this.includes = new Includes(resolver, context);
        known.put("Ref", name -> references.ref(resolver.resolve(name).asText()));
        known.put("Condition", name -> BooleanNode.valueOf(references.condition(name.asText())));
        known.put("Fn::Sub", this::sub);
        known.put("Fn::GetAtt", this::getAtt);
        known.put("Fn::If", this::choose);
        known.put("Fn::FindInMap", new MappingLookup(root, resolver)::find);
        known.put(INCLUDE, this::transformed);
        known.putAll(new ExternalValues(resolver, context).functions());
        known.putAll(new ConditionFunctions(resolver).functions());
        known.putAll(new ListFunctions(resolver).functions());
    }

    /** @param value an object with one field */
    boolean isOne(JsonNode value) {
        var name = value.fieldNames().next();
        // A definition may have fields of this name as well.
        var condition = name.equals("Condition")
                && root.path("Conditions").has(value.get(name).asText());
        return condition || name.equals("Ref") || (name.startsWith(PREFIX) && !ForEachLoops.isLoop(name));
    }

    JsonNode apply(JsonNode function) {
        var name = function.fieldNames().next();
        var operator = known.get(name);
        if (operator == null) return resolver.complain("%s cannot be resolved here".formatted(name));
        return resolver.applied(() -> operator.apply(function.get(name)));
    }

    /** The same fields, with those that are looped over and those of included files among them. */
    JsonNode unfolded(JsonNode fields) {
        if (!isFolded(fields)) return fields;
        var all = JsonNodeFactory.instance.objectNode();
        for (var field : fields.properties()) {
            if (ForEachLoops.isLoop(field.getKey())) all.setAll(loops.fields(field.getValue()));
            else if (field.getKey().equals(INCLUDE)) all.setAll(includes.fields(field.getValue()));
            else all.set(field.getKey(), field.getValue());
        }
        return unfolded(all);
    }

    /** Whether there are loops or included files among the fields. */
    static boolean isFolded(JsonNode fields) {
        return fields.properties().stream()
                .anyMatch(field ->
                        ForEachLoops.isLoop(field.getKey()) || field.getKey().equals(INCLUDE));
    }

    private JsonNode transformed(JsonNode transform) {
        return resolver.resolve(includes.value(transform));
    }

    private JsonNode sub(JsonNode value) {
        var text = resolver.resolve(value.isArray() ? value.path(0) : value);
        if (!text.isTextual()) return resolver.complain("Fn::Sub takes a text, or a list of a text and an object");
        var variables = value.isArray() ? value.path(1) : JsonNodeFactory.instance.objectNode();
        return TextNode.valueOf(Placeholders.in(text.textValue(), name -> substitute(name, variables)));
    }

    private String substitute(String name, JsonNode variables) {
        if (variables.has(name)) return TextValues.of(resolver.resolve(variables.get(name)));
        var dot = name.indexOf('.');
        var resolved = dot < 0 ? references.ref(name) : attribute(name.substring(0, dot), name.substring(dot + 1));
        return TextValues.of(resolved);
    }

    private JsonNode getAtt(JsonNode value) {
        if (value.isObject()) return getAtt(resolver.resolve(value));
        var dotted = value.isTextual() ? value.textValue() : "";
        if (dotted.contains(".")) {
            var parts = dotted.split("\\.", 2);
            return attribute(parts[0], parts[1]);
        }
        if (!value.isArray() || value.size() < 2)
            return resolver.complain("Fn::GetAtt takes a resource and an attribute");
        var attribute = new StringBuilder();
        for (var step = 1; step < value.size(); step++)
            attribute
                    .append(step > 1 ? "." : "")
                    .append(resolver.resolve(value.get(step)).asText());
        return attribute(resolver.resolve(value.get(0)).asText(), attribute.toString());
    }

    private JsonNode attribute(String id, String attribute) {
        if (!resolver.has(id)) return resolver.complain("there is no resource '%s'".formatted(id));
        return resolver.attribute(id, attribute);
    }

    private JsonNode choose(JsonNode value) {
        if (value.size() != 3) return resolver.complain("Fn::If takes a condition and two values");
        return resolver.resolve(value.get(references.condition(value.get(0).asText()) ? 1 : 2));
    }
}
