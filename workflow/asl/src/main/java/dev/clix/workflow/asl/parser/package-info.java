/**
 * Reads definitions: JSON text in, a {@link dev.clix.workflow.asl.StateMachine} or every problem at once out.
 *
 * <p>Comes from: calls that create or update a state machine. Goes to: the interpreter. Codes and texts of problems are
 * those AWS answers with, where they are known.
 */
@NullMarked
package dev.clix.workflow.asl.parser;

import org.jspecify.annotations.NullMarked;
