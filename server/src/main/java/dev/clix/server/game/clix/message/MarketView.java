package dev.clix.server.game.clix.message;

import java.util.Optional;

/**
 * The rules of a game in which holding is a gamble.
 *
 * @param burnRise by how much a round costs more than the one before, in whole dollars
 * @param clicksMin a product with fewer cannot be shipped
 * @param weather of the round, while one runs
 */
public record MarketView(long burnRise, int clicksMin, Optional<Weather> weather) {}
