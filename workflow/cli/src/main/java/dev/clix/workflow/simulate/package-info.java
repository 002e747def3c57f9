/**
 * {@code ./clix simulate}: the simulator behind the HTTP endpoint, as a program of its own.
 *
 * <p>Comes from: a command line. Goes to: the simulator, the endpoint and a clock, put together as it says. Nothing else
 * uses this.
 */
@NullMarked
package dev.clix.workflow.simulate;

import org.jspecify.annotations.NullMarked;
