/** The items and results of distributed Maps, and what is shown of their runs. */
@NullMarked
package dev.clix.workflow.simulator.internal.map;

import org.jspecify.annotations.NullMarked;
