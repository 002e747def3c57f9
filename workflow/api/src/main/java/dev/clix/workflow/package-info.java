/**
 * Step Functions as a port: what a program asks of them, in AWS's own words, whoever answers.
 *
 * <p>Comes from: the game server's lobby and activity pollers, tests, the HTTP endpoint. Goes to: the in-memory
 * simulator or AWS. Payloads are JSON texts, as in AWS's API; every failure is a
 * {@link dev.clix.workflow.WorkflowException}.
 */
package dev.clix.workflow;
