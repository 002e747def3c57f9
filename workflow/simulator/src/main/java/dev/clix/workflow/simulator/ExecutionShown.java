package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the API shows of executions. */
final class ExecutionShown {
    private static final long BILLED_STEP_MILLIS = 100;
    private static final int BILLED_MEMORY_MB = 64;

    private ExecutionShown() {}

    static boolean withData(Arguments arguments) {
        return !arguments.optionalText("includedData").equals(Optional.of("METADATA_ONLY"));
    }

    static ObjectNode summary(RunningExecution running) {
        var brief = running.brief();
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("executionArn", running.identity().executionArn())
                .put("stateMachineArn", running.identity().stateMachineArn())
                .put("name", running.identity().executionName())
                .put("status", brief.status().name());
        shown.set("startDate", AwsJson.timestamp(brief.startDate()));
        brief.stopDate().ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        running.mapRunArn().ifPresent(arn -> shown.put("mapRunArn", arn));
        running.machine().versionArn().ifPresent(arn -> shown.put("stateMachineVersionArn", arn));
        running.machine().aliasArn().ifPresent(arn -> shown.put("stateMachineAliasArn", arn));
        brief.redriveDate().ifPresent(redriven -> shown.set("redriveDate", AwsJson.timestamp(redriven)));
        return shown.put("redriveCount", brief.redriveCount());
    }

    /** A list tells as well how many items of a Map it is for. */
    static ObjectNode listed(RunningExecution running) {
        var shown = summary(running);
        if (running.mapRunArn().isPresent())
            shown.put("itemCount", running.machine().items());
        return shown;
    }

    static ObjectNode described(RunningExecution running, boolean data, Instant now) {
        var shown = summary(running);
        data(running, data, shown);
        var refusal = Redrive.refusal(running, now);
        var redrivable = running.mapRunArn().isPresent() ? "REDRIVABLE_BY_MAP_RUN" : "REDRIVABLE";
        shown.put("redriveStatus", refusal.isPresent() ? "NOT_REDRIVABLE" : redrivable);
        refusal.ifPresent(reason -> shown.put("redriveStatusReason", reason));
        return shown;
    }

    static ObjectNode sync(RunningExecution running, boolean data) {
        var shown = summary(running);
        shown.remove("redriveCount");
        data(running, data, shown);
        // As recorded: also when there is no output.
        shown.putObject("outputDetails").put("included", data);
        var brief = running.brief();
        var took = Duration.between(brief.startDate(), brief.stopDate().orElseThrow())
                .toMillis();
        var steps = Math.max(1, (took + BILLED_STEP_MILLIS - 1) / BILLED_STEP_MILLIS);
        shown.putObject("billingDetails")
                .put("billedDurationInMilliseconds", steps * BILLED_STEP_MILLIS)
                .put("billedMemoryUsedInMB", BILLED_MEMORY_MB);
        return shown;
    }

    private static void data(RunningExecution running, boolean included, ObjectNode shown) {
        var described = Histories.describe(running);
        if (included) shown.put("input", described.input());
        shown.putObject("inputDetails").put("included", included);
        described.output().ifPresent(output -> {
            if (included) shown.put("output", output);
            shown.putObject("outputDetails").put("included", included);
        });
        running.traceHeader().ifPresent(trace -> shown.put("traceHeader", trace));
        described.error().ifPresent(error -> shown.put("error", error));
        described.cause().ifPresent(cause -> shown.put("cause", cause));
    }
}
