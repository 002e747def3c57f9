package dev.clix.server.game.clix.message;

/**
 * A product shipped.
 *
 * @param millis from the round's beginning to the sale, on the server's clock
 * @param profit whole dollars
 */
public record Sale(int round, int clicks, long millis, long profit) {}
