/** The items and results of distributed Maps, and what is shown of their runs. The simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.map;

import org.jspecify.annotations.NullMarked;
