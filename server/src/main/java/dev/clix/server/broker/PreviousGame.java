package dev.clix.server.broker;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The game before another one.
 *
 * @param players those who played it to the end, bots aside: seats in the next one are kept for them
 * @param keptUntil if they ask for them by then
 */
public record PreviousGame(GameId game, Set<PlayerId> players, Instant keptUntil) {
    /** As long as a final standing is read and a decision takes. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    public PreviousGame {
        players = Set.copyOf(players);
    }

    public static PreviousGame ended(GameId game, Set<PlayerId> players, Instant at) {
        return new PreviousGame(game, players, at.plus(KEPT));
    }

    public boolean keepsSeats(Instant now) {
        return !players.isEmpty() && now.isBefore(keptUntil);
    }

    /** Why somebody who did not play has no seat yet. */
    public RefusalReason refusal(Instant now) {
        long seconds = Duration.between(now, keptUntil).plusMillis(999).toSeconds();
        return new RefusalReason(
                CommonRefusal.SEATS_KEPT,
                "Expected somebody who played, as the seats are kept for them for another %s s".formatted(seconds));
    }
}
