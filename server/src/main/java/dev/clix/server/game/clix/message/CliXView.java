package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ViewPart;
import java.time.Instant;
import java.util.Optional;

/**
 * CliX's part of a game as everybody in it may see it.
 *
 * @param round the current or last round; 0 before the first
 * @param capital everybody's at the start, in whole dollars
 * @param burn the cost of the first round for everybody, in whole dollars, and of the others unless it rises
 * @param clicksPerSecond those that count at most for one player
 * @param roundStartedAt of the current round, in phase {@link #ROUND}
 * @param outcome once ended
 * @param winner once ended, if anybody won
 * @param market in a game in which holding is a gamble
 */
public record CliXView(
        int round,
        int roundsMax,
        long capital,
        long burn,
        int clicksPerSecond,
        Optional<Instant> roundStartedAt,
        Optional<GameOutcome> outcome,
        Optional<PlayerId> winner,
        Optional<MarketView> market)
        implements ViewPart {
    /** The phase before a round. */
    public static final String COUNTDOWN = "countdown";

    /** The phase in which clicks and sales count. */
    public static final String ROUND = "round";

    /** @param game of CliX */
    public static CliXView of(GameView game) {
        return (CliXView) game.part();
    }
}
