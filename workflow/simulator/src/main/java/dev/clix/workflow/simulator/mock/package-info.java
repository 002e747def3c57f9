/** Answers written down beforehand. {@link MockConfig} is for programs; the rest is the simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.mock;

import org.jspecify.annotations.NullMarked;
