/** The items and results of distributed Maps, and what is shown of their runs. The simulator's own. */
package dev.clix.workflow.simulator.map;
