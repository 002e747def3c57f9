/** Executions: one actor each, one executor of its commands, and what all of them share. */
@NullMarked
package dev.clix.workflow.simulator.internal.execution;

import org.jspecify.annotations.NullMarked;
