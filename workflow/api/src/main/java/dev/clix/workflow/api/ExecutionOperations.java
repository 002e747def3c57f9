package dev.clix.workflow.api;

import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionRedriveFilter;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.RedriveExecution;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartSyncExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.StopExecution;
import java.time.Instant;

/** The operations on executions, typed. */
public final class ExecutionOperations {
    public static final TypedOperation<StartExecution, StartedExecution> START_EXECUTION = new TypedOperation<>(
            Operation.START_EXECUTION,
            ExecutionOperations::constrain,
            ExecutionOperations::start,
            started -> AwsJson.date("startDate", started.startDate()).put("executionArn", started.executionArn()));

    public static final TypedOperation<StartSyncExecution, ExecutionDescription> START_SYNC_EXECUTION =
            new TypedOperation<>(
                    Operation.START_SYNC_EXECUTION,
                    (request, members) -> constrain(request.start(), members),
                    arguments -> new StartSyncExecution(start(arguments), arguments.includesData()),
                    ExecutionJson::sync);

    public static final TypedOperation<StopExecution, Instant> STOP_EXECUTION = new TypedOperation<>(
            Operation.STOP_EXECUTION,
            (request, members) -> members.text("executionArn", request.executionArn())
                    .text("error", request.error())
                    .text("cause", request.cause()),
            arguments -> new StopExecution(
                    arguments.text("executionArn"), arguments.optionalText("error"), arguments.optionalText("cause")),
            stopped -> AwsJson.date("stopDate", stopped));

    public static final TypedOperation<RedriveExecution, Instant> REDRIVE_EXECUTION = new TypedOperation<>(
            Operation.REDRIVE_EXECUTION,
            (request, members) ->
                    members.text("executionArn", request.executionArn()).text("clientToken", request.clientToken()),
            arguments -> new RedriveExecution(arguments.text("executionArn"), arguments.optionalText("clientToken")),
            redriven -> AwsJson.date("redriveDate", redriven));

    public static final TypedOperation<DescribeExecution, ExecutionDescription> DESCRIBE_EXECUTION =
            new TypedOperation<>(
                    Operation.DESCRIBE_EXECUTION,
                    (request, members) -> members.text("executionArn", request.executionArn()),
                    arguments -> new DescribeExecution(arguments.text("executionArn"), arguments.includesData()),
                    ExecutionJson::described);

    public static final TypedOperation<ListExecutions, Page<ExecutionSummary>> LIST_EXECUTIONS = new TypedOperation<>(
            Operation.LIST_EXECUTIONS,
            (request, members) -> members.text("stateMachineArn", request.stateMachineArn())
                    .whole("maxResults", request.maxResults())
                    .text("nextToken", request.nextToken())
                    .text("mapRunArn", request.mapRunArn()),
            arguments -> new ListExecutions(
                    arguments.optionalText("stateMachineArn"),
                    arguments.optionalText("mapRunArn"),
                    arguments.optionalText("statusFilter").map(ExecutionStatus::valueOf),
                    arguments.optionalText("redriveFilter").map(ExecutionRedriveFilter::valueOf),
                    arguments.maxResults(),
                    arguments.optionalText("nextToken")),
            page -> AwsJson.page("executions", page, ExecutionJson::listed));

    public static final TypedOperation<GetExecutionHistory, Page<ExecutionEvent>> GET_EXECUTION_HISTORY =
            new TypedOperation<>(
                    Operation.GET_EXECUTION_HISTORY,
                    (request, members) -> members.text("executionArn", request.executionArn())
                            .whole("maxResults", request.maxResults())
                            .text("nextToken", request.nextToken()),
                    arguments -> new GetExecutionHistory(
                            arguments.text("executionArn"),
                            arguments.maxResults(),
                            arguments.flag("reverseOrder"),
                            arguments.optionalText("nextToken"),
                            arguments.flag("includeExecutionData", true)),
                    page -> AwsJson.page("events", page, HistoryEventJson::of));

    private ExecutionOperations() {}

    private static void constrain(StartExecution request, TypedRequest members) {
        members.text("stateMachineArn", request.stateMachineArn())
                .text("name", request.name())
                .text("input", request.input())
                .text("traceHeader", request.traceHeader());
    }

    private static StartExecution start(Arguments arguments) {
        return new StartExecution(
                arguments.text("stateMachineArn"),
                arguments.optionalText("name"),
                arguments.optionalText("input"),
                arguments.optionalText("traceHeader"));
    }
}
