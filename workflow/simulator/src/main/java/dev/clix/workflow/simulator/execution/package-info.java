/** How executions are told of and what they wait for. */
@NullMarked
package dev.clix.workflow.simulator.execution;

import org.jspecify.annotations.NullMarked;
