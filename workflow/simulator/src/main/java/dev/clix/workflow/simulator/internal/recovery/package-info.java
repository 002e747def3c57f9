/** Recovery of executions and machines from a journal. */
@NullMarked
package dev.clix.workflow.simulator.internal.recovery;

import org.jspecify.annotations.NullMarked;
