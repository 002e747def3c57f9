package dev.clix.server.presence;

import dev.clix.protocol.PlayerId;

/** A change of presence, to be told to everybody in the game. */
public sealed interface PresenceChange {
    PlayerId player();

    /** Lost for longer than the first grace; the seat is kept. */
    record Away(PlayerId player) implements PresenceChange {}

    /** Here again, after having been away. */
    record Back(PlayerId player) implements PresenceChange {}

    /** Lost for longer than the seat is kept. */
    record Gone(PlayerId player) implements PresenceChange {}
}
