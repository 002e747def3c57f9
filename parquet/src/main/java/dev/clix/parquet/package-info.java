/**
 * PARQUET as items of distributed Maps: one more {@link dev.clix.workflow.buckets.ItemFormat}.
 *
 * <p>Comes from: the simulator, by the JDK's service loader. Goes to: a file on disk, through Apache's own reader.
 */
@NullMarked
package dev.clix.parquet;

import org.jspecify.annotations.NullMarked;
