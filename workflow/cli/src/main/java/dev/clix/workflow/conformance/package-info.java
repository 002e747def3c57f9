/**
 * How the simulator compares with what AWS was recorded to do.
 *
 * <p>Comes from: a folder of recorded cases and its README's rules. Goes to: a table of how many are equal, with the
 * first difference of each that is not; for {@code ./clix conformance} and for the tests.
 */
@NullMarked
package dev.clix.workflow.conformance;

import org.jspecify.annotations.NullMarked;
