package dev.clix.workflow;

/**
 * The request of DescribeStateMachineAlias. Refused with InvalidArn, ResourceNotFound, and ValidationException.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachineAlias.html">DescribeStateMachineAlias</a>
 */
public record DescribeStateMachineAlias(String stateMachineAliasArn) {}
