package dev.clix.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A whole game as its players may see it: a snapshot.
 *
 * @param host the player who may start the game and seat bots; empty in public games
 * @param round the current or last round; 0 before the first
 * @param capital everybody's at the start, in whole dollars
 * @param burn the cost of a round for every player, in whole dollars
 * @param clicksPerSecond the most that count for one player
 * @param roundStartedAt of the current round, in phase {@link Phase#ROUND}
 * @param deadline when the phase ends: the lobby closes, the next round begins, the round ends
 * @param players in the order they were seated
 * @param audience the spectators
 * @param outcome once ended
 * @param winner once ended, if the game has one
 * @param rematch once ended, and a player has asked for a private game to follow
 */
public record GameView(
        GameId id,
        Visibility visibility,
        int seats,
        Optional<PlayerId> host,
        Phase phase,
        int round,
        int roundsMax,
        long capital,
        long burn,
        int clicksPerSecond,
        Optional<Instant> roundStartedAt,
        Optional<Instant> deadline,
        List<PlayerView> players,
        AudienceView audience,
        Optional<GameOutcome> outcome,
        Optional<PlayerId> winner,
        Optional<RematchView> rematch) {
    public GameView {
        players = List.copyOf(players);
    }

    public GameView with(Optional<RematchView> next) {
        return new GameView(
                id,
                visibility,
                seats,
                host,
                phase,
                round,
                roundsMax,
                capital,
                burn,
                clicksPerSecond,
                roundStartedAt,
                deadline,
                players,
                audience,
                outcome,
                winner,
                next);
    }

    public enum Phase {
        LOBBY,
        COUNTDOWN,
        ROUND,
        ENDED
    }

    public enum Visibility {
        PUBLIC,
        PRIVATE
    }
}
