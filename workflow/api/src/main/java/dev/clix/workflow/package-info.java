/**
 * Step Functions as a port: the calls a program makes, under AWS's names, answered by the simulator or by AWS.
 *
 * <p>Comes from: the game server's lobby and activity pollers, tests, the HTTP endpoint. Goes to: the in-memory
 * simulator or AWS. Payloads are JSON texts, as in AWS's API; every failure is a {@link
 * dev.clix.workflow.WorkflowException}.
 */
@NullMarked
package dev.clix.workflow;

import org.jspecify.annotations.NullMarked;
