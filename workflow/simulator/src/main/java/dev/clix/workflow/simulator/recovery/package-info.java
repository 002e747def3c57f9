/** What a journal brings back. The simulator's own. */
package dev.clix.workflow.simulator.recovery;
