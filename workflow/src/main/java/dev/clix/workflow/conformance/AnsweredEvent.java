package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.ExecutionEvent;
import java.util.Set;

/** An event as the API answers it: with its details under its type's key. */
final class AnsweredEvent {
    /** Types whose details are there even when nothing is in them. */
    private static final Set<String> ALWAYS = Set.of(
            "ExecutionFailed",
            "ExecutionAborted",
            "ExecutionTimedOut",
            "ActivityStarted",
            "ActivityFailed",
            "LambdaFunctionFailed");

    private AnsweredEvent() {}

    static JsonNode of(ExecutionEvent event) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", event.id());
        node.put("previousEventId", event.previousEventId());
        node.put("timestamp", event.timestamp().toEpochMilli() / 1000.0);
        node.put("type", event.type());
        if (!event.details().isEmpty() || ALWAYS.contains(event.type())) node.set(key(event.type()), event.details());
        return node;
    }

    private static String key(String type) {
        if (type.endsWith("StateEntered")) return "stateEnteredEventDetails";
        if (type.endsWith("StateExited")) return "stateExitedEventDetails";
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
    }
}
