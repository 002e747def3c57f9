package dev.clix.workflow;

/** @param includeExecutionData whether input and output are shown */
public record DescribeExecution(String executionArn, boolean includeExecutionData) {
    /** Data included. */
    public static DescribeExecution of(String executionArn) {
        return new DescribeExecution(executionArn, true);
    }
}
