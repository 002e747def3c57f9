package dev.clix.workflow;

/**
 * The request of DeleteStateMachineAlias. One that is not there is deleted as well. Refused with InvalidArn and
 * ValidationException.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachineAlias.html">DeleteStateMachineAlias</a>
 */
public record DeleteStateMachineAlias(String stateMachineAliasArn) {}
