/** Answers written down beforehand, as mock files have them. */
@NullMarked
package dev.clix.workflow.simulator.internal.mock;

import org.jspecify.annotations.NullMarked;
