/** Names and texts: ARNs, and JSON as it comes in calls. The simulator's own. */
package dev.clix.workflow.simulator.text;
