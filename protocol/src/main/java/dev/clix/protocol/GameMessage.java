package dev.clix.protocol;

import java.time.Instant;

/**
 * Something that happened in a game, told to everybody in it.
 *
 * <p>On the wire the event's components stand beside the envelope's: {@code {"type":"roundStarted","game":…,
 * "epoch":…,"offset":7,"time":…,"round":1,…}}.
 *
 * @param epoch one life of the game's message log; another epoch means that offsets start anew
 * @param offset counts up by one from 1 without gaps; {@link GameEvent.Superseded} stands for several, and an event that
 *     is not logged for none
 * @param time the server's clock
 */
public record GameMessage(GameId game, Epoch epoch, long offset, Instant time, GameEvent event)
        implements ServerMessage {}
