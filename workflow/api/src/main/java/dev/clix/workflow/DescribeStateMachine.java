package dev.clix.workflow;

/**
 * The request of DescribeStateMachine. Refused with InvalidArn, StateMachineDoesNotExist, and ValidationException.
 *
 * @param stateMachineArn of a machine, or of a version
 * @param includesData whether the definition is shown
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html">DescribeStateMachine</a>
 */
public record DescribeStateMachine(String stateMachineArn, boolean includesData) {
    /** Data included. */
    public static DescribeStateMachine of(String stateMachineArn) {
        return new DescribeStateMachine(stateMachineArn, true);
    }
}
