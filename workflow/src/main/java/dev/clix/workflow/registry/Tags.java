package dev.clix.workflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.LinkedHashMap;
import java.util.Map;

/** A resource's tags, in the order they were given. */
final class Tags {
    private static final int COUNT_MAX = 50;

    private final String resource;
    private Map<String, String> values = Map.of();

    Tags(String resource) {
        this.resource = resource;
    }

    /** Adds tags, or replaces values; all of them or none. */
    void put(JsonNode given) {
        var next = new LinkedHashMap<>(values);
        given.forEach(tag -> next.put(key(tag), tag.path("value").asText("")));
        if (next.size() > COUNT_MAX)
            throw new WorkflowException(
                    Code.TOO_MANY_TAGS,
                    "Too many tags: '%s' would have %s, %s are allowed".formatted(resource, next.size(), COUNT_MAX));
        values = next;
    }

    void remove(JsonNode keys) {
        var next = new LinkedHashMap<>(values);
        keys.forEach(key -> next.remove(key.textValue()));
        values = next;
    }

    ArrayNode shown() {
        var tags = JsonNodeFactory.instance.arrayNode();
        values.forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
        return tags;
    }

    private static String key(JsonNode tag) {
        var key = tag.path("key").asText("");
        if (key.isEmpty() || key.startsWith("aws:"))
            throw new WorkflowException(
                    Code.VALIDATION,
                    "Expected a tag's key to be neither empty nor to begin with 'aws:', but found '%s'".formatted(key));
        return key;
    }
}
