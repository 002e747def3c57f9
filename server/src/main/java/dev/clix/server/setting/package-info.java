/**
 * Settings as such: the values that one may have, and the one it was given. Which there are is told by the server's configuration and by
 * the kinds of games.
 */
@NullMarked
package dev.clix.server.setting;

import org.jspecify.annotations.NullMarked;
