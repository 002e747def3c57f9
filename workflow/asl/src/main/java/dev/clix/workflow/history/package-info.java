/**
 * What happened in an execution, in AWS's own words: facts, numbered and stamped.
 *
 * <p>Comes from: the interpreter, which decides facts and lives by them. Goes to: whoever keeps, replays or shows a
 * history. Facts AWS has no event for are {@link dev.clix.workflow.history.PrivateFact}s; they are left out when a
 * history is shown.
 */
package dev.clix.workflow.history;
