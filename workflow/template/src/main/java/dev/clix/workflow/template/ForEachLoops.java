package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** Fn::ForEach of the language extensions: fields for each value of a list, one within another as well. */
final class ForEachLoops {
    private static final String PREFIX = "Fn::ForEach::";
    /** Loops within loops multiply. */
    private static final int MOST_FIELDS = 100_000;

    private final Resolver resolver;
    private final UnaryOperator<JsonNode> unfolding;
    private int made;

    /** @param unfolding of loops within loops */
    ForEachLoops(Resolver resolver, UnaryOperator<JsonNode> unfolding) {
        this.resolver = resolver;
        this.unfolding = unfolding;
    }

    static boolean isLoop(String name) {
        return name.startsWith(PREFIX);
    }

    /** @param loop an identifier, a list and an object whose fields are repeated */
    ObjectNode fields(JsonNode loop) {
        var fields = JsonNodeFactory.instance.objectNode();
        var values = resolver.resolve(loop.path(1));
        if (loop.size() != 3 || !values.isArray() || !loop.get(2).isObject()) {
            resolver.complain("Fn::ForEach takes an identifier, a list and an object, but found %s".formatted(loop));
            return fields;
        }
        for (var value : values) {
            var once = repeated(loop.get(2), loop.get(0).asText(), TextValues.of(value));
            fields.setAll((ObjectNode) unfolding.apply(once));
            made += Math.max(1, loop.get(2).size());
            if (made <= MOST_FIELDS) continue;
            resolver.complain("Fn::ForEach makes more than %s fields".formatted(MOST_FIELDS));
            return fields;
        }
        return fields;
    }

    private static ObjectNode repeated(JsonNode fields, String identifier, String value) {
        var all = JsonNodeFactory.instance.objectNode();
        for (var field : fields.properties())
            all.set(filled(field.getKey(), identifier, value), filled(field.getValue(), identifier, value));
        return all;
    }

    private static JsonNode filled(JsonNode tree, String identifier, String value) {
        if (tree.isTextual()) return TextNode.valueOf(filled(tree.textValue(), identifier, value));
        if (tree.isObject() && tree.size() == 1 && tree.path("Ref").asText().equals(identifier))
            return TextNode.valueOf(value);
        if (tree.isObject()) return repeated(tree, identifier, value);
        if (!tree.isArray()) return tree;
        var array = JsonNodeFactory.instance.arrayNode();
        tree.forEach(item -> array.add(filled(item, identifier, value)));
        return array;
    }

    /** {@code &{X}} is the value without what may not stand in a logical ID. */
    private static String filled(String text, String identifier, String value) {
        return text.replace("${" + identifier + "}", value)
                .replace("&{" + identifier + "}", value.replaceAll("[^A-Za-z0-9]", ""));
    }
}
