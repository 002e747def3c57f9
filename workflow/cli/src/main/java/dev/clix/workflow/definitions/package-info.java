/**
 * The commands {@code ./clix graph} and {@code ./clix validate}: pictures of definitions in files, with a recorded history
 * over them if one is named, and what is wrong with them.
 *
 * <p>Comes from: files of people. Goes to: their terminal, or a file.
 */
@NullMarked
package dev.clix.workflow.definitions;

import org.jspecify.annotations.NullMarked;
