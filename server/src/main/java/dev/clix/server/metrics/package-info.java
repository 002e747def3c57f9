/**
 * The metrics of a running server: every name in one file.
 *
 * <p>Comes from: all other packages. Goes to: {@code GET /metrics}.
 */
@NullMarked
package dev.clix.server.metrics;

import org.jspecify.annotations.NullMarked;
