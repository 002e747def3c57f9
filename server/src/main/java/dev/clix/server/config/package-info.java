/**
 * The server's settings: what there is, where it is read from, and what is wrong with it, all at once.
 *
 * <p>Comes from: a YAML file, environment variables, system properties and flags, the later ones winning. Goes to:
 * {@code Wiring}, as one record whose values nobody has to check again.
 */
@NullMarked
package dev.clix.server.config;

import org.jspecify.annotations.NullMarked;
