/**
 * TestState: one state, tried on its own.
 *
 * <p>Comes from: a {@link dev.clix.workflow.TestState}, however it came. Goes to: the interpreter's
 * {@link dev.clix.workflow.interpreter.TestedState}, once the request makes sense, and back as an answer. The shapes of
 * mocked results are in {@link dev.clix.workflow.asl.integration}.
 */
@NullMarked
package dev.clix.workflow.simulator.internal.teststate;

import org.jspecify.annotations.NullMarked;
