/** Answers written down beforehand. {@link MockConfig} is for programs; the rest is the simulator's own. */
package dev.clix.workflow.simulator.mock;
