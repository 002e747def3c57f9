/**
 * The parties that do the tasks of executions: handlers, workers of activities, and their tokens. {@link TaskHandler},
 * {@link TaskCall}, {@link TaskFailure} and {@link SubmittedJob} are for programs; the rest is the simulator's own.
 */
@NullMarked
package dev.clix.workflow.simulator.task;

import org.jspecify.annotations.NullMarked;
