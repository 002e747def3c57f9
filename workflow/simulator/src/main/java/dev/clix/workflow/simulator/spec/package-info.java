/** Values about an execution: its spec, its status while it runs, and its outcome. The simulator's own. */
@NullMarked
package dev.clix.workflow.simulator.spec;

import org.jspecify.annotations.NullMarked;
