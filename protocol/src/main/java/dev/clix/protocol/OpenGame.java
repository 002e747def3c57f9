package dev.clix.protocol;

import java.util.Optional;

/**
 * A game that strangers may join or watch, as those see it who have the lobby open.
 *
 * @param kind the name of the game that is played
 * @param host the name of its host; of the first who sits there in a public game
 * @param players how many seats are taken
 * @param begun whether there is nothing but to watch
 */
public record OpenGame(GameId id, String kind, Optional<PlayerName> host, int players, int seats, boolean begun) {}
