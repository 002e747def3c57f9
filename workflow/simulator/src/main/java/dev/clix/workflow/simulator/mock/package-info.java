/** Mock files as Step Functions Local reads them. */
@NullMarked
package dev.clix.workflow.simulator.mock;

import org.jspecify.annotations.NullMarked;
