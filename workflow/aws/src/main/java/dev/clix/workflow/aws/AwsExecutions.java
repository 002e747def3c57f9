package dev.clix.workflow.aws;

import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionRedriveStatus;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.sfn.model.CloudWatchEventsExecutionDataDetails;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** Executions as the SDK asks for them, and reads them. */
final class AwsExecutions {
    private AwsExecutions() {}

    static DescribeExecutionRequest asked(DescribeExecution request) {
        return DescribeExecutionRequest.builder()
                .executionArn(request.executionArn())
                .includedData(request.includeExecutionData() ? IncludedData.ALL_DATA : IncludedData.METADATA_ONLY)
                .build();
    }

    static ListExecutionsRequest asked(ListExecutions request) {
        return ListExecutionsRequest.builder()
                .stateMachineArn(request.stateMachineArn().orElse(null))
                .mapRunArn(request.mapRunArn().orElse(null))
                .statusFilter(request.status().map(Enum::name).orElse(null))
                .redriveFilter(request.redrive().map(Enum::name).orElse(null))
                .maxResults(request.maxResults())
                .nextToken(request.nextToken().orElse(null))
                .build();
    }

    static ExecutionDescription described(DescribeExecutionResponse answer) {
        var summary = new ExecutionSummary(
                answer.executionArn(),
                answer.stateMachineArn(),
                answer.name(),
                ExecutionStatus.valueOf(answer.statusAsString()),
                answer.startDate(),
                Optional.ofNullable(answer.stopDate()),
                Optional.ofNullable(answer.stateMachineVersionArn()),
                Optional.ofNullable(answer.stateMachineAliasArn()),
                Optional.ofNullable(answer.mapRunArn()),
                OptionalInt.empty(),
                count(answer.redriveCount()),
                Optional.ofNullable(answer.redriveDate()));
        return new ExecutionDescription(
                summary,
                Optional.ofNullable(answer.inputDetails())
                        .map(CloudWatchEventsExecutionDataDetails::included)
                        .orElse(true),
                Optional.ofNullable(answer.input()).orElse(""),
                Optional.ofNullable(answer.output()),
                Optional.ofNullable(answer.error()),
                Optional.ofNullable(answer.cause()),
                Optional.ofNullable(answer.traceHeader()),
                Optional.ofNullable(answer.redriveStatusAsString()).map(ExecutionRedriveStatus::valueOf),
                Optional.ofNullable(answer.redriveStatusReason()));
    }

    static Page<ExecutionSummary> listed(ListExecutionsResponse answer) {
        var items = answer.executions().stream().map(AwsExecutions::summary).toList();
        return new Page<>(items, Optional.ofNullable(answer.nextToken()));
    }

    private static ExecutionSummary summary(ExecutionListItem item) {
        return new ExecutionSummary(
                item.executionArn(),
                item.stateMachineArn(),
                item.name(),
                ExecutionStatus.valueOf(item.statusAsString()),
                item.startDate(),
                Optional.ofNullable(item.stopDate()),
                Optional.ofNullable(item.stateMachineVersionArn()),
                Optional.ofNullable(item.stateMachineAliasArn()),
                Optional.ofNullable(item.mapRunArn()),
                item.itemCount() == null ? OptionalInt.empty() : OptionalInt.of(item.itemCount()),
                count(item.redriveCount()),
                Optional.ofNullable(item.redriveDate()));
    }

    /** Absent where a service knows of no redrives. */
    private static int count(Integer redrives) {
        return redrives == null ? 0 : redrives;
    }
}
