/** The operations of the API on executions, map runs and tasks. */
@NullMarked
package dev.clix.workflow.simulator.internal.operation;

import org.jspecify.annotations.NullMarked;
