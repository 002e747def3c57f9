/**
 * Step Functions in memory: the port's half that runs executions itself, and everything that has an effect.
 *
 * <p>Comes from: calls of the port, timers, answers of task handlers. Goes to: the interpreter, one signal after the
 * other for each execution; and back to the callers.
 *
 * <p>Public to programs are this package, {@code task}, {@code mock} and {@code execution}; packages below {@code
 * internal} may change with every build.
 */
@NullMarked
package dev.clix.workflow.simulator;

import org.jspecify.annotations.NullMarked;
