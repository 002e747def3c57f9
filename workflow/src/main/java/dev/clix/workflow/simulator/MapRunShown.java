package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.MapRunPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A map run as its parent's history tells of it.
 *
 * @param startedBy the id of MapRunStarted
 */
record MapRunShown(
        long startedBy, String arn, MapRunPlan plan, Instant startDate, Optional<Instant> stopDate, String status) {
    static List<MapRunShown> of(RunningExecution parent) {
        var runs = new ArrayList<MapRunShown>();
        for (var event : parent.history())
            if (event.fact() instanceof MapRunFact.MapRunStarted started) runs.add(begun(event, started));
            else if (event.fact() instanceof MapRunFact end) runs.replaceAll(run -> run.endedBy(event, end));
        return runs;
    }

    private static MapRunShown begun(HistoryEvent event, MapRunFact.MapRunStarted started) {
        return new MapRunShown(
                event.id(), started.mapRunArn(), started.plan(), event.timestamp(), Optional.empty(), "RUNNING");
    }

    /** A run's end follows its start in the chain of its state. */
    private MapRunShown endedBy(HistoryEvent event, MapRunFact end) {
        if (stopDate.isPresent() || event.previousId() != startedBy) return this;
        var word = end.getClass().getSimpleName().substring("MapRun".length()).toUpperCase(Locale.ROOT);
        return new MapRunShown(startedBy, arn, plan, startDate, Optional.of(event.timestamp()), word);
    }

    ObjectNode shown(RunningExecution parent, List<RunningExecution> children) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("mapRunArn", arn)
                .put("executionArn", parent.identity().executionArn())
                .put("status", status)
                .put("maxConcurrency", plan.maxConcurrency())
                .put("toleratedFailurePercentage", plan.toleratedFailurePercentage())
                .put("toleratedFailureCount", plan.toleratedFailureCount())
                .put("redriveCount", 0);
        shown.set("startDate", AwsJson.timestamp(startDate));
        stopDate.ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        counts(shown.putObject("itemCounts"), children, true);
        counts(shown.putObject("executionCounts"), children, false);
        return shown;
    }

    private static void counts(ObjectNode counts, List<RunningExecution> children, boolean ofItems) {
        for (var status : ExecutionStatus.values())
            if (status != ExecutionStatus.PENDING_REDRIVE) counts.put(word(status), count(children, status, ofItems));
        counts.put("pending", 0);
        counts.put(
                "total",
                children.stream().mapToLong(child -> size(child, ofItems)).sum());
        counts.put("resultsWritten", 0);
        counts.put("failuresNotRedrivable", 0);
        counts.put("pendingRedrive", 0);
    }

    private static String word(ExecutionStatus status) {
        return status == ExecutionStatus.TIMED_OUT ? "timedOut" : status.name().toLowerCase(Locale.ROOT);
    }

    private static long count(List<RunningExecution> children, ExecutionStatus status, boolean ofItems) {
        return children.stream()
                .filter(child -> child.brief().status() == status)
                .mapToLong(child -> size(child, ofItems))
                .sum();
    }

    /** A child execution of a batch stands for all of its items. */
    private static long size(RunningExecution child, boolean ofItems) {
        return ofItems ? child.machine().items() : 1;
    }
}
