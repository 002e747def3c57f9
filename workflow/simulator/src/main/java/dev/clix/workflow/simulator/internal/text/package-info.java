/** Names and texts: ARNs, and JSON as it comes in calls. */
@NullMarked
package dev.clix.workflow.simulator.internal.text;

import org.jspecify.annotations.NullMarked;
