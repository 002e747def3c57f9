package dev.clix.workflow;

/**
 * The request of DeleteStateMachineVersion. One that is not there is deleted as well, and its number is never used again.
 *
 * <p>Refused with InvalidArn, ConflictException while an alias leads to it, and ValidationException.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachineVersion.html">DeleteStateMachineVersion</a>
 */
public record DeleteStateMachineVersion(String stateMachineVersionArn) {}
