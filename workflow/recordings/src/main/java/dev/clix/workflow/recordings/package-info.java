/**
 * Cases recorded from AWS: their folder and their files. The tests and tools that compare with them read their
 * contents.
 */
@NullMarked
package dev.clix.workflow.recordings;

import org.jspecify.annotations.NullMarked;
