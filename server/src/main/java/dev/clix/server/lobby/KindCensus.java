package dev.clix.server.lobby;

import dev.clix.server.game.GameManifest;

/**
 * How much a kind of game is played on this server.
 *
 * @param playing games that are open or running
 * @param players the people who have a seat in them
 * @param waiting public games with a free seat
 * @param freeSeats of those
 */
public record KindCensus(GameManifest<?> kind, int playing, int players, int waiting, int freeSeats) {}
