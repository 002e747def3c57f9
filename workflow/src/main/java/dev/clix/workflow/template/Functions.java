package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** CloudFormation's intrinsic functions, as far as they can be known before anything is deployed. */
final class Functions {
    private final JsonNode root;
    private final Resolver resolver;
    private final References references;
    private final Map<String, UnaryOperator<JsonNode>> known = new HashMap<>();

    Functions(JsonNode root, Resolver resolver, References references) {
        this.root = root;
        this.resolver = resolver;
        this.references = references;
        known.put("Ref", name -> references.ref(name.asText()));
        known.put("Condition", name -> BooleanNode.valueOf(references.condition(name.asText())));
        known.put("Fn::Sub", this::sub);
        known.put("Fn::GetAtt", this::getAtt);
        known.put("Fn::Join", this::join);
        known.put("Fn::Select", this::select);
        known.put("Fn::Split", this::split);
        known.put("Fn::If", this::choose);
        known.put("Fn::FindInMap", this::findInMap);
        known.put("Fn::Base64", this::base64);
        known.put(
                "Fn::ToJsonString",
                value -> TextNode.valueOf(resolver.resolve(value).toString()));
        known.put("Fn::Equals", this::isEqual);
        known.put("Fn::And", value -> BooleanNode.valueOf(holding(value) == value.size()));
        known.put("Fn::Or", value -> BooleanNode.valueOf(holding(value) > 0));
        known.put("Fn::Not", value -> BooleanNode.valueOf(holding(value) == 0));
    }

    /** @param value an object with one field */
    boolean isOne(JsonNode value) {
        var name = value.fieldNames().next();
        // A definition may have fields of this name as well.
        var condition = name.equals("Condition")
                && root.path("Conditions").has(value.get(name).asText());
        return condition || name.startsWith("Fn::") || name.equals("Ref");
    }

    JsonNode apply(JsonNode function) {
        var name = function.fieldNames().next();
        var operator = known.get(name);
        if (operator == null) return resolver.complain("%s cannot be resolved here".formatted(name));
        return operator.apply(function.get(name));
    }

    private JsonNode sub(JsonNode value) {
        var text = value.isArray() ? value.path(0) : value;
        if (!text.isTextual()) return resolver.complain("Fn::Sub takes a text, or a list of a text and an object");
        var variables = value.isArray() ? value.path(1) : JsonNodeFactory.instance.objectNode();
        return TextNode.valueOf(Substitution.in(text.textValue(), name -> substitute(name, variables)));
    }

    private String substitute(String name, JsonNode variables) {
        if (variables.has(name)) return resolver.resolve(variables.get(name)).asText();
        var dot = name.indexOf('.');
        var resolved = dot < 0 ? references.ref(name) : attribute(name.substring(0, dot), name.substring(dot + 1));
        return resolved.asText();
    }

    private JsonNode getAtt(JsonNode value) {
        if (value.isTextual() && value.textValue().contains(".")) {
            var parts = value.textValue().split("\\.", 2);
            return attribute(parts[0], parts[1]);
        }
        if (value.size() != 2) return resolver.complain("Fn::GetAtt takes a resource and an attribute");
        return attribute(value.get(0).asText(), resolver.resolve(value.get(1)).asText());
    }

    private JsonNode attribute(String id, String attribute) {
        if (!root.get("Resources").has(id)) return resolver.complain("there is no resource '%s'".formatted(id));
        return resolver.attribute(id, attribute);
    }

    private JsonNode join(JsonNode value) {
        var parts = resolver.resolve(value.path(1));
        if (!value.path(0).isTextual() || !parts.isArray())
            return resolver.complain("Fn::Join takes a delimiter and a list");
        var texts = new ArrayList<String>();
        parts.forEach(part -> texts.add(part.asText()));
        return TextNode.valueOf(String.join(value.get(0).textValue(), texts));
    }

    private JsonNode select(JsonNode value) {
        var index = resolver.resolve(value.path(0)).asInt(-1);
        var list = resolver.resolve(value.path(1));
        if (!list.has(index)) return resolver.complain("Fn::Select finds no item %s in %s".formatted(index, list));
        return list.get(index);
    }

    private JsonNode split(JsonNode value) {
        var delimiter = value.path(0).asText();
        var text = resolver.resolve(value.path(1)).asText();
        if (delimiter.isEmpty()) return resolver.complain("Fn::Split takes a delimiter and a text");
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var part : text.split(Pattern.quote(delimiter), -1)) parts.add(part);
        return parts;
    }

    private JsonNode choose(JsonNode value) {
        if (value.size() != 3) return resolver.complain("Fn::If takes a condition and two values");
        return resolver.resolve(value.get(references.condition(value.get(0).asText()) ? 1 : 2));
    }

    private JsonNode findInMap(JsonNode value) {
        var found = root.path("Mappings");
        for (var key : value) found = found.path(resolver.resolve(key).asText());
        return found.isMissingNode() ? resolver.complain("Fn::FindInMap finds nothing for " + value) : found;
    }

    private JsonNode base64(JsonNode value) {
        var bytes = resolver.resolve(value).asText().getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }

    private JsonNode isEqual(JsonNode value) {
        var left = resolver.resolve(value.path(0)).asText();
        return BooleanNode.valueOf(left.equals(resolver.resolve(value.path(1)).asText()));
    }

    private long holding(JsonNode conditions) {
        return StreamSupport.stream(conditions.spliterator(), false)
                .filter(condition -> resolver.resolve(condition).asBoolean())
                .count();
    }
}
