package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;

/**
 * Products that were not shipped are sold for little, and the round ends.
 *
 * @param millis from the round's beginning
 */
public record MarketCrashed(int round, long millis) implements PlayEvent {}
