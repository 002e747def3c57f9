package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import java.util.Set;

/** An event as GetExecutionHistory has it on the wire: its details under its type's key. */
public final class HistoryEventJson {
    /** Types whose details are there even when nothing is in them. */
    private static final Set<String> ALWAYS = Set.of(
            "ExecutionFailed",
            "ExecutionAborted",
            "ExecutionTimedOut",
            "ActivityStarted",
            "ActivityFailed",
            "LambdaFunctionFailed");

    private HistoryEventJson() {}

    public static ObjectNode of(ExecutionEvent event) {
        var shown = JsonNodeFactory.instance.objectNode();
        shown.set("timestamp", AwsJson.timestamp(event.timestamp()));
        shown.put("type", event.type()).put("id", event.id()).put("previousEventId", event.previousEventId());
        if (!event.details().isEmpty() || ALWAYS.contains(event.type())) shown.set(key(event.type()), event.details());
        return shown;
    }

    private static String key(String type) {
        if (type.endsWith("StateEntered")) return "stateEnteredEventDetails";
        if (type.endsWith("StateExited")) return "stateExitedEventDetails";
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
    }
}
