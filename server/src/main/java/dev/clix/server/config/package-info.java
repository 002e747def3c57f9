/**
 * The server's settings: their list, their sources, and all that is wrong with them at once.
 *
 * <p>Comes from: a YAML file, environment variables, system properties and flags, the later ones winning. Goes to:
 * {@code Wiring}, as one record whose values need no further check.
 */
@NullMarked
package dev.clix.server.config;

import org.jspecify.annotations.NullMarked;
