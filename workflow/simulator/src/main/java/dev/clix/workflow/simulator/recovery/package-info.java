/** Recovery of executions and machines from a journal. The simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.recovery;

import org.jspecify.annotations.NullMarked;
