package dev.clix.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * The events of a game. A player who comes or goes may make another one the host: {@code host} is the player who hosts
 * the game from now on, empty in public games.
 */
public sealed interface GameEvent {
    /**
     * The subject that an event of the same kind may be about, and then makes this one needless: a client that reads
     * slowly is told only the later of both.
     *
     * @return empty for an event that every client has to hear
     */
    default Optional<Object> conflationKey() {
        return Optional.empty();
    }

    /**
     * Whether the event has a place in the game's log. One that has none bears the offset of the event before it, is not
     * told to those who come back, nor to those who read slowly.
     */
    default boolean takesOffset() {
        return true;
    }

    /** An event in the words of its game: a record, whose components stand beside the envelope's on the wire. */
    non-sealed interface PlayEvent extends GameEvent {}

    /** A player took a seat. */
    record PlayerJoined(PlayerView player, Optional<PlayerId> host) implements GameEvent {}

    /** A player gave up the seat or stayed away longer than the grace. */
    record PlayerLeft(PlayerId player, Optional<PlayerId> host) implements GameEvent {}

    /** A player's connection is lost; the seat is kept for a while. */
    record PlayerAway(PlayerId player, Optional<PlayerId> host) implements GameEvent {}

    /** A player who was away is here again. */
    record PlayerBack(PlayerId player, Optional<PlayerId> host) implements GameEvent {}

    /** A spectator came; told of each while the game has few members. */
    record SpectatorJoined(SpectatorView spectator) implements GameEvent {}

    /** A spectator left, or has been lost for longer than the grace; told of each while there are few. */
    record SpectatorLeft(PlayerId spectator) implements GameEvent {}

    /**
     * This many watch, told now and then while the game has many members, and once when it has few again. Replaces all
     * that was told of the audience. Superseded by the next one.
     */
    record AudienceChanged(AudienceView audience) implements GameEvent {
        @Override
        public Optional<Object> conflationKey() {
            return Optional.of(AudienceChanged.class);
        }
    }

    /**
     * Stands for events that later ones have passed, and that are left out for a client that reads slowly: the messages
     * {@code from} to this one's offset.
     */
    record Superseded(long from) implements GameEvent {}

    /**
     * In a public game that waits for players, bots of the house take the free seats then: all its players agree to it.
     *
     * @param at empty once somebody does not agree, or there is no free seat
     */
    record BotsAwaited(Optional<Instant> at) implements GameEvent {}

    /** A player shows the others a face. */
    record Emoted(PlayerId player, EmoteWord emote) implements GameEvent {
        @Override
        public Optional<Object> conflationKey() {
            return Optional.of(player);
        }

        @Override
        public boolean takesOffset() {
            return false;
        }
    }

    /** After the end: a player came to the private game that follows, left it again, or it began. */
    record RematchChanged(RematchView rematch) implements GameEvent {}
}
