package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.api.HistoryEventJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How an execution differs from its recording: its end, what the API answers of it, its events. */
final class ExecutionDifferences {
    private static final List<String> END = List.of("status", "error", "cause", "output");
    private static final List<String> ANSWERS = List.of("description", "syncResponse", "endEvent");
    private static final List<String> EVENTS = List.of("events", "eventsReversed");

    private final RecordedCase recorded;
    private final Comparison comparison;
    private final List<String> found = new ArrayList<>();

    private ExecutionDifferences(RecordedCase recorded) {
        this.recorded = recorded;
        this.comparison = new Comparison(recorded);
    }

    static List<String> of(RecordedCase recorded, ExecutionCase.Run run) {
        var differences = new ExecutionDifferences(recorded);
        differences.compare(new Encoding(recorded).encode(named(recorded, answered(run))));
        return List.copyOf(differences.found);
    }

    private void compare(JsonNode encoded) {
        var expected = recorded.expected();
        for (var key : END) if (expected.hasNonNull(key)) compare(encoded.path(key), expected.get(key), key);
        for (var key : ANSWERS) if (expected.hasNonNull(key)) compareAnswer(encoded.path(key), expected.get(key), key);
        for (var key : EVENTS)
            if (expected.path(key).isArray()) compareEvents(encoded.path(key), expected.get(key), key);
    }

    private void compare(JsonNode actual, JsonNode expected, String key) {
        found.addAll(comparison.differences(actual, expected, key));
    }

    private void compareAnswer(JsonNode actual, JsonNode expected, String key) {
        JsonNode wanted = expected.deepCopy();
        if (wanted instanceof ObjectNode fields) fields.remove("ResponseMetadata");
        withoutDuration(wanted);
        withoutDuration(actual);
        NewerMembers.drop(actual, wanted);
        compare(actual, wanted, key);
    }

    /** How long it took is the recorded machine's own; virtual time takes none. */
    private static void withoutDuration(JsonNode answer) {
        if (answer.path("billingDetails") instanceof ObjectNode billing) billing.remove("billedDurationInMilliseconds");
    }

    private void compareEvents(JsonNode actual, JsonNode expected, String key) {
        var sorted = recorded.normalise().path("parallelSorted").asBoolean();
        compare(
                sorted ? array(ParallelOrder.asRecorded(actual)) : actual,
                sorted ? array(ParallelOrder.sorted(expected)) : expected,
                key);
    }

    private static ArrayNode array(Iterable<JsonNode> items) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /** All that may have been recorded of an execution, under the recordings' names. */
    private static ObjectNode answered(ExecutionCase.Run run) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var key : END)
            if (run.answer().has(key)) node.set(key, run.answer().get(key));
        for (var key : List.of("description", "syncResponse"))
            node.set(key, run.answer().deepCopy());
        run.logged().ifPresent(last -> node.set("endEvent", logged(last, run.arn())));
        node.set("events", shown(run.history()));
        var reversed = new ArrayList<>(run.history());
        Collections.reverse(reversed);
        node.set("eventsReversed", shown(reversed));
        return node;
    }

    private static ArrayNode shown(List<ExecutionEvent> events) {
        var array = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> array.add(HistoryEventJson.of(event)));
        return array;
    }

    /** An event as the log of an EXPRESS execution has it. */
    private static ObjectNode logged(ExecutionEvent event, String executionArn) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", String.valueOf(event.id())).put("type", event.type());
        node.put("previous_event_id", String.valueOf(event.previousEventId()));
        node.put("execution_arn", executionArn).put("redrive_count", "0").put("event_timestamp", "timestamp");
        node.set("details", event.details());
        return node;
    }

    /** The last part of an EXPRESS execution's ARN is random, but has a name in the case. */
    private static JsonNode named(RecordedCase recorded, ObjectNode answered) {
        var arn = answered.at("/description/executionArn").asText();
        var asked = recorded.node().at("/names/executionArn").asText(arn);
        return Encoding.read(answered.toString().replace(arn, asked)).orElse(answered);
    }
}
