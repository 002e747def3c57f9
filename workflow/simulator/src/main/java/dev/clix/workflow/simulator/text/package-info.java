/** Names and texts: ARNs, and JSON as it comes in calls. The simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.text;

import org.jspecify.annotations.NullMarked;
