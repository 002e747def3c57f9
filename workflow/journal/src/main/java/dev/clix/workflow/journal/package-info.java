/**
 * Append-only files of records that survive the death of their process. Records whose owner is gone are dropped.
 *
 * <p>Comes from: the simulator, which appends what happened before it answers. Goes to: a directory, and back to the
 * simulator at the next start. Of a record it knows the owner only. {@code docs/journal.md} has the format.
 */
@NullMarked
package dev.clix.workflow.journal;

import org.jspecify.annotations.NullMarked;
