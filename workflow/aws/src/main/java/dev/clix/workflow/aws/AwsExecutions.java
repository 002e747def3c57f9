package dev.clix.workflow.aws;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.Page;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** Reads the SDK's answers about executions. */
final class AwsExecutions {
    private AwsExecutions() {}

    static ExecutionDescription described(DescribeExecutionResponse answer) {
        return new ExecutionDescription(
                answer.executionArn(),
                answer.stateMachineArn(),
                answer.name(),
                ExecutionStatus.valueOf(answer.statusAsString()),
                answer.startDate(),
                Optional.ofNullable(answer.stopDate()),
                answer.input(),
                Optional.ofNullable(answer.output()),
                Optional.ofNullable(answer.error()),
                Optional.ofNullable(answer.cause()));
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
                Optional.ofNullable(item.stopDate()));
    }
}
