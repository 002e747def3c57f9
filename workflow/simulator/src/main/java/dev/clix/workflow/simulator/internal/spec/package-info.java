/** Values about an execution: its spec, its status while it runs, and its outcome. */
@NullMarked
package dev.clix.workflow.simulator.internal.spec;

import org.jspecify.annotations.NullMarked;
