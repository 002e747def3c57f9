package dev.clix.workflow.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Reads the SDK's history events: of their forty kinds of details, the one that is there, as the wire has it. */
final class AwsHistory {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AwsHistory() {}

    static GetExecutionHistoryRequest asked(GetExecutionHistory request) {
        return GetExecutionHistoryRequest.builder()
                .executionArn(request.executionArn())
                .maxResults(request.maxResults())
                .reverseOrder(request.reverseOrder())
                .nextToken(request.nextToken().orElse(null))
                .includeExecutionData(request.includeExecutionData())
                .build();
    }

    static Page<ExecutionEvent> page(GetExecutionHistoryResponse answer) {
        return new Page<>(
                answer.events().stream().map(AwsHistory::event).toList(), Optional.ofNullable(answer.nextToken()));
    }

    private static ExecutionEvent event(HistoryEvent event) {
        return new ExecutionEvent(
                event.id(), event.previousEventId(), event.timestamp(), event.typeAsString(), details(event));
    }

    private static ObjectNode details(HistoryEvent event) {
        for (var field : event.sdkFields())
            if (field.getValueOrDefault(event) instanceof SdkPojo details) return object(details);
        return JSON.objectNode();
    }

    private static ObjectNode object(SdkPojo pojo) {
        var node = JSON.objectNode();
        for (var field : pojo.sdkFields())
            value(field.getValueOrDefault(pojo)).ifPresent(value -> node.set(field.locationName(), value));
        return node;
    }

    private static Optional<JsonNode> value(Object value) {
        if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap)
            return Optional.empty();
        if (value instanceof SdkPojo pojo) return Optional.of(object(pojo));
        if (value instanceof Map<?, ?> map) {
            var node = JSON.objectNode();
            map.forEach((key, member) -> value(member).ifPresent(shown -> node.set(key.toString(), shown)));
            return Optional.of(node);
        }
        if (value instanceof List<?> list) {
            var node = JSON.arrayNode();
            list.forEach(item -> value(item).ifPresent(node::add));
            return Optional.of(node);
        }
        if (value instanceof Boolean flag) return Optional.of(JSON.booleanNode(flag));
        if (value instanceof Number number) return Optional.of(JSON.numberNode(number.longValue()));
        return Optional.of(JSON.textNode(value.toString()));
    }
}
