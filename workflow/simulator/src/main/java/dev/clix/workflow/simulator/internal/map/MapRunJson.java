package dev.clix.workflow.simulator.internal.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.MapRunPlan;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.simulator.internal.spec.ExecutionView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A map run as its parent's history tells of it, one fact after the other. */
public final class MapRunJson {
    private final HistoryEvent started;
    private final String arn;
    private final MapRunChildren children = new MapRunChildren();
    private MapRunPlan plan;
    private Optional<Instant> stopDate = Optional.empty();
    private String status = "RUNNING";
    private int redriveCount;
    private Optional<Instant> redriveDate = Optional.empty();

    MapRunJson(HistoryEvent started, MapRunFact.MapRunStarted fact) {
        this.started = started;
        this.arn = fact.mapRunArn();
        this.plan = fact.plan();
    }

    void happened(HistoryEvent event) {
        var fact = event.fact();
        if (fact instanceof MapRunFact.MapRunRedriven redriven) redriven(event, redriven);
        else if (fact instanceof MapRunFact) {
            if (fact instanceof MapRunFact.MapRunSucceeded) children.written();
            var word = fact.getClass().getSimpleName().substring("MapRun".length());
            end(event.timestamp(), word.toUpperCase(Locale.ROOT));
        } else if (fact instanceof PrivateFact.MapRunUpdated updated) plan = updated.plan();
        else children.happened(event);
    }

    private void redriven(HistoryEvent event, MapRunFact.MapRunRedriven fact) {
        status = "RUNNING";
        stopDate = Optional.empty();
        redriveCount = fact.redriveCount();
        redriveDate = Optional.of(event.timestamp());
        children.redriven();
    }

    private void end(Instant at, String word) {
        status = word;
        stopDate = Optional.of(at);
    }

    public String arn() {
        return arn;
    }

    public boolean isRunning(ExecutionView parent) {
        return stopDate(parent).isEmpty();
    }

    /** AWS has no event for the end of a map run whose parent has ended around it. */
    private Optional<Instant> stopDate(ExecutionView parent) {
        return stopDate.or(() -> parent.brief().stopDate());
    }

    private String status(ExecutionView parent) {
        return stopDate.isEmpty() && !isRunning(parent) ? "ABORTED" : status;
    }

    public ObjectNode summary(ExecutionView parent) {
        return dated(
                parent,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("executionArn", parent.identity().executionArn())
                        .put("mapRunArn", arn)
                        .put("stateMachineArn", machine()));
    }

    /** {@code …:stateMachine:NAME/LABEL} */
    private String machine() {
        return arn.substring(0, arn.lastIndexOf(':')).replace(":mapRun:", ":stateMachine:");
    }

    private ObjectNode dated(ExecutionView parent, ObjectNode shown) {
        shown.set("startDate", AwsJson.timestamp(started.timestamp()));
        stopDate(parent).ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        return shown;
    }

    /** @param executions the child executions that are remembered */
    public ObjectNode described(ExecutionView parent, List<? extends ExecutionView> executions) {
        var shown = dated(
                parent,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("mapRunArn", arn)
                        .put("executionArn", parent.identity().executionArn())
                        .put("status", status(parent))
                        .put("maxConcurrency", plan.maxConcurrency())
                        .put("toleratedFailurePercentage", plan.toleratedFailurePercentage())
                        .put("toleratedFailureCount", plan.toleratedFailureCount())
                        .put("redriveCount", redriveCount));
        redriveDate.ifPresent(redriven -> shown.set("redriveDate", AwsJson.timestamp(redriven)));
        var ends = new HashMap<String, ExecutionStatus>();
        executions.forEach(child ->
                ends.put(child.identity().executionName(), child.brief().status()));
        shown.set("itemCounts", counts(children.items(ends, isRunning(parent))));
        shown.set("executionCounts", counts(children.executions(ends, isRunning(parent), plan.batchItems())));
        return shown;
    }

    private static JsonNode counts(Map<String, Long> counted) {
        var counts = JsonNodeFactory.instance.objectNode();
        counted.forEach(counts::put);
        return counts;
    }
}
