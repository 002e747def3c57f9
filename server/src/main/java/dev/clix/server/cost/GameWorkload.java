package dev.clix.server.cost;

/**
 * @param games a day
 * @param players of each
 * @param rounds of each
 */
public record GameWorkload(int games, int players, int rounds) {}
