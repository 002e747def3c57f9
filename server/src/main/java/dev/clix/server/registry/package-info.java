/** The games that this server comes with: the one place that names them. */
@NullMarked
package dev.clix.server.registry;

import org.jspecify.annotations.NullMarked;
