/**
 * Time as an argument: the wall clock's, or a virtual one that moves only when told to.
 *
 * <p>Comes from: the clock of the machine, or a test; it knows nothing of workflows. Goes to: the simulator and the
 * game server's shell, which wait on nothing else.
 */
@NullMarked
package dev.clix.workflow.time;

import org.jspecify.annotations.NullMarked;
