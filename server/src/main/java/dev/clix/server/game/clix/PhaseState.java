package dev.clix.server.game.clix;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a game is.
 *
 * @param round the current or last round; 0 before the first
 * @param deadline when the phase ends; the workflow waits for it
 * @param startedAt of the round, in a round
 * @param market of the round, in a round of a game that has one
 */
record PhaseState(
        Phase phase, int round, Optional<Instant> deadline, Optional<Instant> startedAt, Optional<MarketRound> market) {
    static final PhaseState BEFORE_THE_GAME =
            new PhaseState(Phase.COUNTDOWN, 0, Optional.empty(), Optional.empty(), Optional.empty());

    PhaseState countdownTo(Instant nextRoundAt) {
        return pause(Optional.of(nextRoundAt));
    }

    PhaseState nextRound(Instant startedAt, Instant endsAt, Optional<MarketRound> drawn) {
        return new PhaseState(Phase.ROUND, round + 1, Optional.of(endsAt), Optional.of(startedAt), drawn);
    }

    /** The round is over before its time. */
    PhaseState closingAt(Instant endsAt) {
        return new PhaseState(phase, round, Optional.of(endsAt), startedAt, market);
    }

    /** After the last round, until the workflow asks to end the game. */
    PhaseState afterPlay() {
        return pause(Optional.empty());
    }

    private PhaseState pause(Optional<Instant> until) {
        return new PhaseState(Phase.COUNTDOWN, round, until, Optional.empty(), Optional.empty());
    }
}
