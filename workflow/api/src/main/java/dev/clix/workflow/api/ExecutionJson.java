package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import java.time.Duration;

/** Executions as they are on the wire. */
final class ExecutionJson {
    private static final long BILLED_STEP_MILLIS = 100;
    private static final int BILLED_MEMORY_MB = 64;

    private ExecutionJson() {}

    private static ObjectNode summary(ExecutionSummary execution) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("executionArn", execution.executionArn())
                .put("stateMachineArn", execution.stateMachineArn())
                .put("name", execution.name())
                .put("status", execution.status().name());
        shown.set("startDate", AwsJson.timestamp(execution.startDate()));
        execution.stopDate().ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        execution.mapRunArn().ifPresent(arn -> shown.put("mapRunArn", arn));
        execution.stateMachineVersionArn().ifPresent(arn -> shown.put("stateMachineVersionArn", arn));
        execution.stateMachineAliasArn().ifPresent(arn -> shown.put("stateMachineAliasArn", arn));
        execution.redriveDate().ifPresent(redriven -> shown.set("redriveDate", AwsJson.timestamp(redriven)));
        return shown.put("redriveCount", execution.redriveCount());
    }

    static ObjectNode listed(ExecutionSummary execution) {
        var shown = summary(execution);
        execution.itemCount().ifPresent(count -> shown.put("itemCount", count));
        return shown;
    }

    static ObjectNode described(ExecutionDescription execution) {
        var shown = withData(execution, summary(execution.summary()));
        execution.redriveStatus().ifPresent(status -> shown.put("redriveStatus", status.name()));
        execution.redriveStatusReason().ifPresent(reason -> shown.put("redriveStatusReason", reason));
        return shown;
    }

    /** As StartSyncExecution answers. */
    static ObjectNode sync(ExecutionDescription execution) {
        var shown = summary(execution.summary());
        shown.remove("redriveCount");
        withData(execution, shown);
        // As recorded: also when there is no output.
        shown.putObject("outputDetails").put("included", execution.includesData());
        var took = Duration.between(execution.startDate(), execution.stopDate().orElseThrow())
                .toMillis();
        var steps = Math.max(1, (took + BILLED_STEP_MILLIS - 1) / BILLED_STEP_MILLIS);
        shown.putObject("billingDetails")
                .put("billedDurationInMilliseconds", steps * BILLED_STEP_MILLIS)
                .put("billedMemoryUsedInMB", BILLED_MEMORY_MB);
        return shown;
    }

    private static ObjectNode withData(ExecutionDescription execution, ObjectNode shown) {
        if (execution.includesData()) shown.put("input", execution.input());
        shown.putObject("inputDetails").put("included", execution.includesData());
        execution.output().ifPresent(output -> shown.put("output", output));
        if (execution.status() == ExecutionStatus.SUCCEEDED)
            shown.putObject("outputDetails").put("included", execution.includesData());
        execution.traceHeader().ifPresent(trace -> shown.put("traceHeader", trace));
        execution.error().ifPresent(error -> shown.put("error", error));
        execution.cause().ifPresent(cause -> shown.put("cause", cause));
        return shown;
    }
}
