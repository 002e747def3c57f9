package dev.clix.server.lobby;

import dev.clix.server.game.GameManifest;

/**
 * How much a kind of game is played on this server.
 *
 * @param playing games that are open or running
 * @param waiting public games with a free seat
 */
public record KindCensus(GameManifest<?> kind, int playing, int waiting) {}
