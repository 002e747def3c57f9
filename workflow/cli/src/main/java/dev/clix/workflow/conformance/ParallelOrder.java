package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Repeats the recording tool's changes to the events of Parallel states, in cases marked so: ids were dropped, events
 * sorted, and ParallelStateSucceeded overwritten on meeting ParallelStateExited. The README's rule 7, as its compare.py
 * has it.
 */
final class ParallelOrder {
    private static final Set<String> ENDS =
            Set.of("ParallelStateSucceeded", "ParallelStateAborted", "ParallelStateExited", "ParallelStateFailed");

    private ParallelOrder() {}

    /** The answered events, as the recording tool would have left them. */
    static List<JsonNode> asRecorded(Iterable<JsonNode> answered) {
        var events = new ArrayList<JsonNode>();
        answered.forEach(e -> events.add(e.deepCopy()));
        var start = -1;
        var inside = false;
        List<JsonNode> within = new ArrayList<>();
        for (var i = 0; i < events.size(); i++) {
            var type = events.get(i).path("type").asText();
            if (ENDS.contains(type)) {
                if (start >= 0) {
                    var cut = events.subList(start, i);
                    cut.clear();
                    events.addAll(start, within);
                }
                inside = false;
            } else if (type.equals("ParallelStateStarted")) {
                inside = true;
                within = new ArrayList<>();
                start = i + 1;
            } else if (inside) {
                var event = (ObjectNode) events.get(i);
                event.set("id", JsonNodeFactory.instance.arrayNode().add(0));
                event.put("previousEventId", 0);
                within.add(event);
            }
        }
        return sorted(events);
    }

    /** Runs of events without ids, in an order that depends on nothing but themselves. */
    static List<JsonNode> sorted(Iterable<JsonNode> events) {
        var sorted = new ArrayList<JsonNode>();
        var run = new ArrayList<JsonNode>();
        for (var event : events) {
            if (event.path("id").isArray()) {
                run.add(event);
                continue;
            }
            flush(run, sorted);
            sorted.add(event);
        }
        flush(run, sorted);
        return sorted;
    }

    private static void flush(List<JsonNode> run, List<JsonNode> sorted) {
        run.sort(Comparator.comparing(ParallelOrder::canonical));
        sorted.addAll(run);
        run.clear();
    }

    private static String canonical(JsonNode node) {
        return Cases.canonical(node);
    }
}
