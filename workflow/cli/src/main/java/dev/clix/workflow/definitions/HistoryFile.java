package dev.clix.workflow.definitions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clix.workflow.graph.run.RunEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A history in a file: the answer of GetExecutionHistory, or a list of its events. Unknown types are only passed on. */
final class HistoryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryFile() {}

    /** @throws IllegalArgumentException when it is no history */
    static List<RunEvent> events(String file, String text) {
        var root = tree(file, text);
        var list = root.isArray() ? root : root.path("events");
        if (!list.isArray())
            throw new IllegalArgumentException(
                    "Expected '%s' to have a list 'events', as GetExecutionHistory answers, but it has none"
                            .formatted(file));
        var events = new ArrayList<RunEvent>();
        for (var event : list) if (event.path("type").isTextual()) events.add(event(event));
        // A history may have been asked for in reverse.
        events.sort(Comparator.comparingLong(RunEvent::id));
        return events;
    }

    private static JsonNode tree(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            var at = notJson.getLocation();
            throw new IllegalArgumentException(
                    "Expected '%s' to be JSON, but at line %s, column %s: %s"
                            .formatted(file, at.getLineNr(), at.getColumnNr(), notJson.getOriginalMessage()),
                    notJson);
        }
    }

    private static RunEvent event(JsonNode event) {
        return RunEvent.of(
                event.path("id").asLong(),
                event.path("previousEventId").asLong(),
                event.path("type").asText(),
                timestamp(event.path("timestamp")),
                details(event));
    }

    private static JsonNode details(JsonNode event) {
        for (var field : event.properties()) if (field.getKey().endsWith("EventDetails")) return field.getValue();
        return MissingNode.getInstance();
    }

    /** Seconds as the API has them, or text as the command line of AWS writes it. */
    private static Instant timestamp(JsonNode timestamp) {
        if (timestamp.isNumber()) return Instant.ofEpochMilli(Math.round(timestamp.doubleValue() * 1_000));
        try {
            return OffsetDateTime.parse(timestamp.asText()).toInstant();
        } catch (DateTimeException none) {
            return Instant.EPOCH;
        }
    }
}
