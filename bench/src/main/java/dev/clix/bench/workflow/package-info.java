/**
 * How fast the simulator runs, against a lower bound measured in the same run.
 *
 * <p>Comes from: {@code ./clix bench workflow}. Goes to: a table, and a file of figures.
 */
@NullMarked
package dev.clix.bench.workflow;

import org.jspecify.annotations.NullMarked;
