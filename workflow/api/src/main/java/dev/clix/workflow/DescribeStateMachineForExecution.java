package dev.clix.workflow;

/**
 * The request of DescribeStateMachineForExecution. Refused with InvalidArn, ExecutionDoesNotExist, and ValidationException.
 *
 * @param executionArn of a STANDARD execution
 * @param includesData whether the definition is shown
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachineForExecution.html">DescribeStateMachineForExecution</a>
 */
public record DescribeStateMachineForExecution(String executionArn, boolean includesData) {
    /** Data included. */
    public static DescribeStateMachineForExecution of(String executionArn) {
        return new DescribeStateMachineForExecution(executionArn, true);
    }
}
