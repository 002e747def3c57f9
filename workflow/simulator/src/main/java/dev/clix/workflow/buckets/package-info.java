/**
 * S3 as a folder: buckets, the objects in them, and the items of distributed Maps that those objects hold.
 *
 * <p>Comes from: the simulator, which is asked to read or to write. Goes to: files, and nowhere else. A format the JDK
 * and Jackson cannot read is an {@link dev.clix.workflow.buckets.ItemFormat} provided by another module.
 */
@NullMarked
package dev.clix.workflow.buckets;

import org.jspecify.annotations.NullMarked;
