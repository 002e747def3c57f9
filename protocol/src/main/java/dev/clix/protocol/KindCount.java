package dev.clix.protocol;

/**
 * How much a kind of game is played on this server just now.
 *
 * @param playing games that are open or running
 * @param players the people who have a seat in them
 */
public record KindCount(String name, int playing, int players) {}
