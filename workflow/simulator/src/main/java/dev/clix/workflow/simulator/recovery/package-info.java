/** Recovery of executions and machines from a journal. The simulator's own. */
package dev.clix.workflow.simulator.recovery;
