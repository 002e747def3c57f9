/** The parties that do the tasks of executions: handlers, workers of activities, and their tokens. */
@NullMarked
package dev.clix.workflow.simulator.internal.task;

import org.jspecify.annotations.NullMarked;
