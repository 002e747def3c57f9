package dev.clix.workflow.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskResource.Kind;
import java.util.List;

/** The few words that a node says of its state. */
final class StateWords {
    private static final int ATTEMPTS_BY_DEFAULT = 3;

    private StateWords() {}

    static NodeKind kind(JsonNode state) {
        return NodeKind.of(state.path("Type").asText());
    }

    static boolean ends(JsonNode state) {
        return state.path("End").asBoolean() || kind(state) == NodeKind.SUCCEED;
    }

    static long retries(JsonNode state) {
        var sum = 0L;
        for (var retrier : state.path("Retry"))
            sum += retrier.path("MaxAttempts").asLong(ATTEMPTS_BY_DEFAULT);
        return sum;
    }

    static String detail(JsonNode state) {
        return switch (kind(state)) {
            case TASK -> task(state);
            case WAIT -> delay(state);
            case FAIL -> error(state);
            case MAP -> map(state);
            case PARALLEL ->
                "Parallel · %s branches".formatted(state.path("Branches").size());
            case UNKNOWN ->
                state.isMissingNode() ? "not defined" : state.path("Type").asText("no Type");
            case PASS, CHOICE, SUCCEED -> kind(state).word();
        };
    }

    private static String task(JsonNode state) {
        var arn = state.path("Resource").asText("");
        if (arn.isEmpty()) return "Task";
        var resource = TaskResource.of(arn);
        var target = lastPart(arn);
        if (resource.kind() == Kind.ACTIVITY) return "activity · " + target;
        if (resource.kind() == Kind.LAMBDA) return "lambda · " + target;
        if (!resource.isIntegration()) return target;
        return resource.serviceAlone() + " · " + resource.call() + how(resource);
    }

    private static String how(TaskResource resource) {
        return switch (resource.pattern()) {
            case REQUEST_RESPONSE -> "";
            case RUN_A_JOB -> " + end";
            case WAIT_FOR_TASK_TOKEN -> " + token";
        };
    }

    /** A function may have an alias or version, which alone says nothing. */
    private static String lastPart(String arn) {
        var function = arn.indexOf(":function:");
        return function < 0 ? arn.substring(arn.lastIndexOf(':') + 1) : arn.substring(function + ":function:".length());
    }

    private static String delay(JsonNode state) {
        if (state.has("Seconds")) return plain(state.get("Seconds")) + " s";
        if (state.has("SecondsPath")) return plain(state.get("SecondsPath")) + " s";
        for (var field : List.of("Timestamp", "TimestampPath"))
            if (state.has(field)) return "until " + plain(state.get(field));
        return "Wait";
    }

    private static String error(JsonNode state) {
        for (var field : List.of("Error", "ErrorPath")) if (state.has(field)) return plain(state.get(field));
        return "Fail";
    }

    private static String map(JsonNode state) {
        var mode =
                state.path("ItemProcessor").path("ProcessorConfig").path("Mode").asText();
        var kind = mode.equals("DISTRIBUTED") ? "Map · distributed" : "Map";
        for (var field : List.of("MaxConcurrency", "MaxConcurrencyPath"))
            if (state.has(field) && !state.get(field).asText().equals("0"))
                return kind + " · max " + plain(state.get(field));
        return kind;
    }

    /** A value as it is read: JSONata without its marks. */
    static String plain(JsonNode value) {
        var text = value.isTextual() ? value.textValue() : value.toString();
        return text.startsWith("{%") && text.endsWith("%}") && text.length() > 3
                ? text.substring(2, text.length() - 2).strip().replaceAll("\\s+", " ")
                : text;
    }
}
