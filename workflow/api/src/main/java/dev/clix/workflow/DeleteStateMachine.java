package dev.clix.workflow;

/**
 * The request of DeleteStateMachine: its versions and aliases go with it, and running executions end at their next
 * transition. One that is not there is deleted as well.
 *
 * <p>Refused with InvalidArn, and with ValidationException for the ARN of a version or an alias.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html">DeleteStateMachine</a>
 */
public record DeleteStateMachine(String stateMachineArn) {}
