/** The operations of the API on executions, map runs and tasks. The simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.operation;

import org.jspecify.annotations.NullMarked;
