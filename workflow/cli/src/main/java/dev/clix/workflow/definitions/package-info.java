/**
 * The command {@code ./clix graph}: pictures of definitions in files, with a recorded history
 * over them if one is named.
 *
 * <p>Comes from: files of people. Goes to: their terminal, or a file.
 */
@NullMarked
package dev.clix.workflow.definitions;

import org.jspecify.annotations.NullMarked;
