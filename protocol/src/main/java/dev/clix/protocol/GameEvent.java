package dev.clix.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events of a game. A player who comes or goes may make another one the host: {@code host} is the player who hosts
 * the game from now on, empty in public games.
 */
public sealed interface GameEvent {
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
    record AudienceChanged(AudienceView audience) implements GameEvent {}

    /** @param nextRoundAt when the first round begins */
    record GameStarted(Instant nextRoundAt) implements GameEvent {}

    /** Clicks count from now until {@code endsAt}. */
    record RoundStarted(int round, Instant startedAt, Instant endsAt) implements GameEvent {}

    /** How far a player's product is. Superseded by the player's next one. */
    record Progress(PlayerId player, int clicks) implements GameEvent {}

    /**
     * Stands for progress that later progress has passed, and that is left out for a client that reads slowly: the
     * messages {@code from} to this one's offset.
     */
    record Superseded(long from) implements GameEvent {}

    /** A player shipped; capital is booked when the round ends. */
    record ProductShipped(PlayerId player, Sale sale) implements GameEvent {}

    /**
     * @param standings best first
     * @param nextRoundAt when the next round begins; empty when this was the last
     */
    record RoundEnded(int round, List<Standing> standings, Optional<Instant> nextRoundAt) implements GameEvent {}

    /**
     * @param winner empty when the game has none
     * @param outcome why the game is over
     */
    record GameEnded(GameOutcome outcome, Optional<PlayerId> winner, List<Standing> standings) implements GameEvent {}

    /** After the end: a player came to the private game that follows, left it again, or it began. */
    record RematchChanged(RematchView rematch) implements GameEvent {}
}
