/**
 * Step Functions in memory: the port's half that runs executions itself, and everything that has an effect.
 *
 * <p>Comes from: whoever uses the port, time that passes, handlers that answer tasks. Goes to: the interpreter, one
 * signal after the other for each execution; and back to those who wait for an answer.
 */
package dev.clix.workflow.simulator;
