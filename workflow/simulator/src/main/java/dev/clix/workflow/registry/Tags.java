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

    /** @throws WorkflowException ValidationException, TooManyTags */
    void check(JsonNode given) {
        given.forEach(tag -> checkKey(tag.path("key").asText("")));
        var count = with(given).size();
        if (count > COUNT_MAX)
            throw new WorkflowException(
                    Code.TOO_MANY_TAGS,
                    "Too many tags: '%s' would have %s, %s are allowed".formatted(resource, count, COUNT_MAX));
    }

    /** Adds tags, or replaces values. */
    void put(JsonNode given) {
        values = with(given);
    }

    private Map<String, String> with(JsonNode given) {
        var next = new LinkedHashMap<>(values);
        given.forEach(
                tag -> next.put(tag.path("key").asText(""), tag.path("value").asText("")));
        return next;
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

    private static void checkKey(String key) {
        if (key.isEmpty() || key.startsWith("aws:"))
            throw new WorkflowException(
                    Code.VALIDATION,
                    "Expected a tag's key to be neither empty nor to begin with 'aws:', but found '%s'".formatted(key));
    }
}
