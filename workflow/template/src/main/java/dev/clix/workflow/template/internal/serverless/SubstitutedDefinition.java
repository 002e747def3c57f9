package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * A definition as the plugin gives it to CloudFormation: a text, and what CloudFormation has to fill in as variables of Fn::Sub.
 *
 * @param functions a function may be named by its key, where CloudFormation asks for the resource
 */
record SubstitutedDefinition(JsonNode functions, JsonNode resources) {
    private static final Pattern PSEUDO = Pattern.compile("#\\{([^}]+)}");

    JsonNode of(JsonNode definition) {
        if (definition.isTextual()) return definition;
        if (isIntrinsic(definition)) return definition;
        var variables = JsonNodeFactory.instance.objectNode();
        var text = filled(definition, variables, false).toString();
        for (var name : variables.properties())
            if (name.getKey().startsWith("number"))
                text = text.replace("\"${%s}\"".formatted(name.getKey()), "${%s}".formatted(name.getKey()));
        var pseudo = PSEUDO.matcher(text);
        var replaced = pseudo.replaceAll("\\${$1}");
        if (replaced.equals(text) && variables.isEmpty()) return TextNode.valueOf(text);
        var function = JsonNodeFactory.instance.objectNode();
        function.putArray("Fn::Sub").add(replaced).add(variables);
        return function;
    }

    private JsonNode filled(JsonNode tree, ObjectNode variables, boolean number) {
        if (isIntrinsic(tree)) return variable(tree, variables, number);
        if (tree.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            tree.forEach(item -> array.add(filled(item, variables, false)));
            return array;
        }
        if (!tree.isObject()) return tree;
        var wait = tree.path("Type").asText().equals("Wait");
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : tree.properties())
            object.set(
                    field.getKey(),
                    filled(field.getValue(), variables, wait && field.getKey().equals("Seconds")));
        return object;
    }

    private JsonNode variable(JsonNode intrinsic, ObjectNode variables, boolean number) {
        var name = (number ? "number" : "value") + variables.size();
        variables.set(name, translated(intrinsic));
        return TextNode.valueOf("${" + name + "}");
    }

    private static boolean isIntrinsic(JsonNode value) {
        if (!value.isObject()) return false;
        return value.properties().stream()
                .anyMatch(field ->
                        field.getKey().startsWith("Fn::") || field.getKey().equals("Ref"));
    }

    private JsonNode translated(JsonNode intrinsic) {
        var translated = JsonNodeFactory.instance.objectNode();
        if (intrinsic.has("Ref"))
            return translated.put("Ref", resource(intrinsic.get("Ref").asText()));
        var attribute = intrinsic.path("Fn::GetAtt");
        if (attribute.isTextual()) attribute = split(attribute.textValue());
        if (!attribute.isArray() || attribute.isEmpty()) return intrinsic;
        var steps =
                translated.putArray("Fn::GetAtt").add(resource(attribute.get(0).asText()));
        for (var step = 1; step < attribute.size(); step++) steps.add(attribute.get(step));
        return translated;
    }

    private static JsonNode split(String dotted) {
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var part : dotted.split("\\.", 2)) parts.add(part);
        return parts;
    }

    private String resource(String name) {
        return !resources.has(name) && functions.has(name) ? LambdaFunctions.logicalId(name) : name;
    }
}
