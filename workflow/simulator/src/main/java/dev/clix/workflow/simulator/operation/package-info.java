/** The operations of the API on executions, map runs and tasks. The simulator's own. */
package dev.clix.workflow.simulator.operation;
