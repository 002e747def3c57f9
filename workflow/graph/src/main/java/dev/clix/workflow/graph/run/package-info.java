/**
 * The course of an execution, state by state, as its history alone tells it: to be laid over the picture of its machine.
 *
 * <p>Comes from: events in the words of GetExecutionHistory, wherever they were read. Goes to: those who draw.
 */
@NullMarked
package dev.clix.workflow.graph.run;

import org.jspecify.annotations.NullMarked;
