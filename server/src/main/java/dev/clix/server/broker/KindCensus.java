package dev.clix.server.broker;

/**
 * How much a kind of game is played.
 *
 * @param kind its name
 * @param playing games that are open or running
 * @param players the people who have a seat in them
 * @param waiting public games with a free seat
 * @param freeSeats of those
 */
public record KindCensus(String kind, int playing, int players, int waiting, int freeSeats) {}
