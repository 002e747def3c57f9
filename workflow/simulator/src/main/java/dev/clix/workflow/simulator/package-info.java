/**
 * Step Functions in memory: the port's half that runs executions itself, and everything that has an effect.
 *
 * <p>Comes from: calls of the port, timers, answers of task handlers. Goes to: the interpreter, one signal after the
 * other for each execution; and back to the callers.
 */
@NullMarked
package dev.clix.workflow.simulator;

import org.jspecify.annotations.NullMarked;
