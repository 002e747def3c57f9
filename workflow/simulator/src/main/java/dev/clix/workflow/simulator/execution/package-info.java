/** Executions: one actor each, one executor of its commands, and what all of them share. {@link HistoryListener}, {@link
 * OpenLimit} and {@link AwaitedTask} are for programs; the rest is the simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.execution;

import org.jspecify.annotations.NullMarked;
