package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.physical.TypeNames;
import java.util.Map;
import java.util.Set;

/**
 * Tags, logging, tracing and encryption, as the API takes them. They do nothing but be shown, so one that cannot be resolved is
 * passed over.
 */
final class SettingsReader {
    /** The API's names of properties of CloudFormation and SAM. */
    private static final Map<String, String> MEMBERS = Map.of(
            "LoggingConfiguration",
            "loggingConfiguration",
            "Logging",
            "loggingConfiguration",
            "TracingConfiguration",
            "tracingConfiguration",
            "Tracing",
            "tracingConfiguration",
            "EncryptionConfiguration",
            "encryptionConfiguration");

    private static final Set<String> FLAGS = Set.of("includeExecutionData", "enabled");
    private static final Set<String> NUMBERS = Set.of("kmsDataKeyReusePeriodSeconds");

    private static final String TAGS = "Tags";
    private static final String SAM = TypeNames.SERVERLESS_STATE_MACHINE;

    private final String id;
    private final Resolver resolver;

    SettingsReader(String id, Resolver resolver) {
        this.id = id;
        this.resolver = resolver;
    }

    ObjectNode read() {
        var settings = JsonNodeFactory.instance.objectNode();
        for (var property : resolver.properties(id).properties())
            if (property.getKey().equals(TAGS) || MEMBERS.containsKey(property.getKey()))
                read(property.getKey(), settings);
        if (resolver.resource(id).path("Type").asText().equals(SAM)) markAsSams(settings);
        return settings;
    }

    private void read(String name, ObjectNode settings) {
        var value = resolver.attempt(id, name);
        if (value.isEmpty()) resolver.findings().passOver("%s.%s, which cannot be resolved".formatted(id, name));
        else if (value.get().isMissingNode()) return;
        else if (name.equals(TAGS)) settings.set("tags", tags(value.get()));
        else settings.set(MEMBERS.get(name), shaped(value.get()));
    }

    private static void markAsSams(ObjectNode settings) {
        var tags = settings.path("tags").isArray() ? (ArrayNode) settings.get("tags") : settings.putArray("tags");
        tags.insertObject(0).put("key", "stateMachine:createdBy").put("value", "SAM");
    }

    /** CloudFormation has a list of keys and values, SAM an object. */
    private static JsonNode tags(JsonNode value) {
        if (value.isArray()) return shaped(value);
        var tags = JsonNodeFactory.instance.arrayNode();
        for (var tag : value.properties())
            tags.addObject()
                    .put("key", tag.getKey())
                    .put("value", tag.getValue().asText());
        return tags;
    }

    private static JsonNode shaped(JsonNode value) {
        if (value instanceof ArrayNode array) {
            var list = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> list.add(shaped(item)));
            return list;
        }
        if (!value.isObject()) return value.isNumber() ? JsonNodeFactory.instance.textNode(value.asText()) : value;
        var members = JsonNodeFactory.instance.objectNode();
        for (var field : value.properties()) {
            var name = lowerFirst(field.getKey());
            members.set(name, typed(name, field.getValue()));
        }
        return members;
    }

    private static String lowerFirst(String word) {
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** Parameters are texts, also where the API has flags and numbers. */
    private static JsonNode typed(String name, JsonNode value) {
        var text = value.asText();
        if (FLAGS.contains(name) && (text.equals("true") || text.equals("false")))
            return BooleanNode.valueOf(text.equals("true"));
        if (NUMBERS.contains(name) && text.matches("\\d{1,9}")) return LongNode.valueOf(Long.parseLong(text));
        return shaped(value);
    }
}
