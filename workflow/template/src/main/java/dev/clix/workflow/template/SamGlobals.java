package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** SAM's Globals: properties that all resources of a type have. */
final class SamGlobals {
    private static final String PREFIX = "AWS::Serverless::";
    private static final String PROPERTIES = "Properties";

    private SamGlobals() {}

    static void spread(ObjectNode root) {
        for (var globals : root.path("Globals").properties())
            for (var resource : root.path("Resources"))
                if (resource.path("Type").asText().equals(PREFIX + globals.getKey()))
                    into(resource, globals.getValue());
    }

    private static void into(JsonNode resource, JsonNode globals) {
        if (!(resource instanceof ObjectNode object) || !globals.isObject()) return;
        var properties = object.path(PROPERTIES) instanceof ObjectNode own ? own : object.putObject(PROPERTIES);
        for (var global : globals.properties())
            properties.set(global.getKey(), merged(global.getValue(), properties.get(global.getKey())));
    }

    /** Objects are merged, lists are one after the other; otherwise the resource's own value counts. */
    private static JsonNode merged(JsonNode global, JsonNode own) {
        if (own == null) return global.deepCopy();
        if (global instanceof ArrayNode first && own instanceof ArrayNode second)
            return first.deepCopy().addAll(second);
        if (!(global instanceof ObjectNode) || !(own instanceof ObjectNode)) return own;
        var all = (ObjectNode) global.deepCopy();
        for (var field : own.properties()) all.set(field.getKey(), merged(all.path(field.getKey()), field.getValue()));
        return all;
    }
}
