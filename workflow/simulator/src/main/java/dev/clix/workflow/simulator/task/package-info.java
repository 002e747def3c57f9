/** The parties that do tasks, as programs see them: handlers, calls and their answers. */
@NullMarked
package dev.clix.workflow.simulator.task;

import org.jspecify.annotations.NullMarked;
