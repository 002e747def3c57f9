package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.HistoryView;
import java.util.List;
import java.util.stream.Stream;

/** An execution's events in the form in which CloudWatch Logs gets them from AWS, with all data; a line each. */
final class EventLog {
    private final HistoryView view;
    private final String executionArn;
    private int redrives;

    EventLog(String region, String executionArn) {
        this.view = new HistoryView(region, true);
        this.executionArn = executionArn;
    }

    /** @param events in their order, after those that were asked for before */
    Stream<ObjectNode> lines(List<HistoryEvent> events) {
        return events.stream().flatMap(event -> {
            if (event.fact() instanceof ExecutionFact.ExecutionRedriven) redrives++;
            return view.show(event).map(this::line).stream();
        });
    }

    /** Numbers are texts there. */
    private ObjectNode line(ExecutionEvent event) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(event.id()))
                .put("type", event.type());
        line.set("details", event.details());
        return line.put("previous_event_id", Long.toString(event.previousEventId()))
                .put("event_timestamp", Long.toString(event.timestamp().toEpochMilli()))
                .put("execution_arn", executionArn)
                .put("redrive_count", Integer.toString(redrives));
    }
}
