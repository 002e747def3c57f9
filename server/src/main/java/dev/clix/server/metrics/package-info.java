/**
 * What can be seen of a running server: every metric's name in one file.
 *
 * <p>Comes from: everybody who has something to count. Goes to: {@code GET /metrics}.
 */
@NullMarked
package dev.clix.server.metrics;

import org.jspecify.annotations.NullMarked;
