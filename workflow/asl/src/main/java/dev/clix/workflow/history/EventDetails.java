package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/** The details of an event, put together as AWS shows them: data as JSON texts, what is absent left out. */
final class EventDetails {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();
    private final boolean includeData;
    private final String region;

    EventDetails(boolean includeData, String region) {
        this.includeData = includeData;
        this.region = region;
    }

    EventDetails region() {
        node.put("region", region);
        return this;
    }

    /** An input or output with its …Details. */
    EventDetails data(String key, JsonNode value) {
        if (includeData) node.put(key, value.toString());
        node.putObject(key + "Details").put("truncated", false);
        return this;
    }

    /** Data without …Details: a service task's parameters. */
    EventDetails document(String key, JsonNode value) {
        if (includeData) node.put(key, value.toString());
        return this;
    }

    EventDetails set(String key, JsonNode value) {
        node.set(key, value);
        return this;
    }

    EventDetails text(String key, String value) {
        node.put(key, value);
        return this;
    }

    EventDetails text(String key, Optional<String> value) {
        value.ifPresent(v -> node.put(key, v));
        return this;
    }

    EventDetails number(String key, long value) {
        node.put(key, value);
        return this;
    }

    EventDetails number(String key, OptionalLong value) {
        value.ifPresent(v -> node.put(key, v));
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
