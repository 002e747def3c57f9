/**
 * An append-only file of records that survives the death of its process.
 *
 * <p>Comes from: the simulator, which appends what happened before it answers. Goes to: a directory, and back to the
 * simulator at the next start. It knows nothing of what is in a record.
 */
package dev.clix.workflow.journal;
