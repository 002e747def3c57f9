package dev.clix.workflow.simulator.internal.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.interpreter.ChildResult;
import dev.clix.workflow.interpreter.Command.RunChild;
import dev.clix.workflow.interpreter.Command.WriteResults;
import dev.clix.workflow.simulator.internal.spec.ExecutionView;
import dev.clix.workflow.simulator.internal.spec.StatusSnapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records of child executions in a map run's result files: fields as AWS was recorded to write them, in the order
 * of their names. An execution that has been forgotten meanwhile is described by what its parent knows.
 */
final class ResultRecords {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Function<String, Optional<? extends ExecutionView>> executions;
    private final WriteResults command;
    private final ExecutionView parent;

    ResultRecords(
            Function<String, Optional<? extends ExecutionView>> executions,
            WriteResults command,
            ExecutionView parent) {
        this.executions = executions;
        this.command = command;
        this.parent = parent;
    }

    /** A child execution that was not made. */
    JsonNode pending(JsonNode input) {
        return input(JsonNodeFactory.instance.objectNode(), input).put("Status", "PENDING");
    }

    private static ObjectNode input(ObjectNode shown, JsonNode input) {
        shown.put("Input", input.toString());
        return included(shown, "InputDetails");
    }

    private static ObjectNode included(ObjectNode shown, String details) {
        shown.putObject(details).put("Included", true);
        return shown;
    }

    JsonNode of(ChildResult result) {
        var identity = parent.child(
                        new RunChild(command.id(), command.state(), command.mapRunArn(), result.name(), result.input()))
                .identity();
        var snapshot = executions.apply(identity.executionArn()).map(ExecutionView::snapshot);
        var status = status(result, snapshot);
        var shown = JsonNodeFactory.instance.objectNode();
        result.cause().ifPresent(cause -> shown.put("Cause", cause));
        result.error().ifPresent(error -> shown.put("Error", error));
        input(shown.put("ExecutionArn", identity.executionArn()), result.input())
                .put("Name", result.name());
        result.output().ifPresent(output -> shown.put("Output", output.toString()));
        redriveStatus(
                included(shown, "OutputDetails")
                        .put(
                                "RedriveCount",
                                snapshot.map(StatusSnapshot::redriveCount).orElse(0)),
                status);
        return shown.put(
                        "StartDate",
                        date(snapshot.map(StatusSnapshot::startDate).orElse(result.started())))
                .put("StateMachineArn", machine())
                .put("Status", status.name())
                .put("StopDate", date(snapshot.flatMap(StatusSnapshot::stopDate).orElse(result.stopped())));
    }

    private static ExecutionStatus status(ChildResult result, Optional<StatusSnapshot> snapshot) {
        if (result.output().isPresent()) return ExecutionStatus.SUCCEEDED;
        if (result.aborted()) return ExecutionStatus.ABORTED;
        return snapshot.map(StatusSnapshot::status).orElse(ExecutionStatus.FAILED);
    }

    private static void redriveStatus(ObjectNode shown, ExecutionStatus status) {
        if (status != ExecutionStatus.SUCCEEDED) shown.put("RedriveStatus", "REDRIVABLE_BY_MAP_RUN");
        else
            shown.put("RedriveStatus", "NOT_REDRIVABLE")
                    .put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
    }

    /** {@code …:stateMachine:NAME/LABEL} */
    private String machine() {
        var run = command.mapRunArn();
        return run.substring(0, run.lastIndexOf(':')).replace(":mapRun:", ":stateMachine:");
    }

    private static String date(Instant instant) {
        return MILLIS.format(instant);
    }
}
