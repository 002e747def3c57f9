/**
 * Append-only files of records that survive the death of their process, and from which goes what belongs to nobody.
 *
 * <p>Comes from: the simulator, which appends what happened before it answers. Goes to: a directory, and back to the
 * simulator at the next start. It knows nothing of what is in a record but whose it is. {@code docs/journal.md} tells the
 * format.
 */
package dev.clix.workflow.journal;
