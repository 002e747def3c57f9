/**
 * The history of an execution: facts under AWS's names, numbered and stamped with their time.
 *
 * <p>Comes from: the interpreter, which decides facts and lives by them. Goes to: the simulator and its journal, which
 * keep it; replay, which rebuilds an execution from it; GetExecutionHistory, which shows it. Facts AWS has no event for
 * are {@link dev.clix.workflow.history.PrivateFact}s; they are left out when a history is shown.
 */
@NullMarked
package dev.clix.workflow.history;

import org.jspecify.annotations.NullMarked;
