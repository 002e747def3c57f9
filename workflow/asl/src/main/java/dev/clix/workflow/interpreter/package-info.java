/**
 * The interpreter: a pure function from signals to facts.
 *
 * <p>Comes from: signals the simulator passes on, with the time and the randomness they may use. Goes to: facts for the
 * history, and a standing view of what the execution asks of the world. Nothing here reads a clock, draws at random,
 * blocks or has effects.
 */
@NullMarked
package dev.clix.workflow.interpreter;

import org.jspecify.annotations.NullMarked;
