/**
 * Cases recorded from AWS: their folder and their files. The tests and tools that compare with them read their
 * contents.
 */
package dev.clix.workflow.recordings;
