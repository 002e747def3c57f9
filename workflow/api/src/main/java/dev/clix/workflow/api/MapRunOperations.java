package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.DescribeMapRun;
import dev.clix.workflow.ListMapRuns;
import dev.clix.workflow.MapRunCounts;
import dev.clix.workflow.MapRunDescription;
import dev.clix.workflow.MapRunSummary;
import dev.clix.workflow.Page;
import dev.clix.workflow.UpdateMapRun;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The operations on map runs, typed. */
public final class MapRunOperations {
    public static final TypedOperation<DescribeMapRun, MapRunDescription> DESCRIBE_MAP_RUN = new TypedOperation<>(
            Operation.DESCRIBE_MAP_RUN,
            (request, members) -> members.text("mapRunArn", request.mapRunArn()),
            arguments -> new DescribeMapRun(arguments.text("mapRunArn")),
            MapRunOperations::described);

    public static final TypedOperation<ListMapRuns, Page<MapRunSummary>> LIST_MAP_RUNS = new TypedOperation<>(
            Operation.LIST_MAP_RUNS,
            (request, members) -> members.text("executionArn", request.executionArn())
                    .whole("maxResults", request.maxResults())
                    .text("nextToken", request.nextToken()),
            arguments -> new ListMapRuns(
                    arguments.text("executionArn"), arguments.maxResults(), arguments.optionalText("nextToken")),
            page -> AwsJson.page("mapRuns", page, MapRunOperations::listed));

    public static final TypedOperation<UpdateMapRun, Void> UPDATE_MAP_RUN = new TypedOperation<>(
            Operation.UPDATE_MAP_RUN,
            (request, members) -> members.text("mapRunArn", request.mapRunArn())
                    .whole("maxConcurrency", request.maxConcurrency())
                    .decimal("toleratedFailurePercentage", request.toleratedFailurePercentage())
                    .whole("toleratedFailureCount", request.toleratedFailureCount()),
            arguments -> new UpdateMapRun(
                    arguments.text("mapRunArn"),
                    whole(arguments.whole("maxConcurrency")),
                    arguments.decimal("toleratedFailurePercentage"),
                    arguments.whole("toleratedFailureCount")),
            done -> AwsJson.object());

    private MapRunOperations() {}

    private static OptionalInt whole(OptionalLong checked) {
        return checked.isPresent() ? OptionalInt.of((int) checked.getAsLong()) : OptionalInt.empty();
    }

    private static ObjectNode listed(MapRunSummary run) {
        var shown = AwsJson.object()
                .put("executionArn", run.executionArn())
                .put("mapRunArn", run.mapRunArn())
                .put("stateMachineArn", run.stateMachineArn());
        shown.set("startDate", AwsJson.timestamp(run.startDate()));
        run.stopDate().ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        return shown;
    }

    private static ObjectNode described(MapRunDescription run) {
        var shown = AwsJson.object()
                .put("mapRunArn", run.mapRunArn())
                .put("executionArn", run.executionArn())
                .put("status", run.status().name())
                .put("maxConcurrency", run.maxConcurrency())
                .put("toleratedFailurePercentage", run.toleratedFailurePercentage())
                .put("toleratedFailureCount", run.toleratedFailureCount())
                .put("redriveCount", run.redriveCount());
        shown.set("startDate", AwsJson.timestamp(run.startDate()));
        run.stopDate().ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        run.redriveDate().ifPresent(redriven -> shown.set("redriveDate", AwsJson.timestamp(redriven)));
        shown.set("itemCounts", counts(run.itemCounts()));
        return shown.set("executionCounts", counts(run.executionCounts()));
    }

    private static ObjectNode counts(MapRunCounts counts) {
        return AwsJson.object()
                .put("pending", counts.pending())
                .put("running", counts.running())
                .put("succeeded", counts.succeeded())
                .put("failed", counts.failed())
                .put("timedOut", counts.timedOut())
                .put("aborted", counts.aborted())
                .put("total", counts.total())
                .put("resultsWritten", counts.resultsWritten())
                .put("failuresNotRedrivable", counts.failuresNotRedrivable())
                .put("pendingRedrive", counts.pendingRedrive());
    }
}
