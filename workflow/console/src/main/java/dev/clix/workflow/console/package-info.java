/**
 * The console: pages that show state machines and their executions as they run, and act on them.
 *
 * <p>Comes from: browsers. Goes to: the API it was built with, of which it knows nothing else than what everybody does,
 * and a {@link dev.clix.workflow.console.ConsoleSource} for what no operation tells. {@link
 * dev.clix.workflow.console.Console} is what an endpoint mounts.
 */
@NullMarked
package dev.clix.workflow.console;

import org.jspecify.annotations.NullMarked;
