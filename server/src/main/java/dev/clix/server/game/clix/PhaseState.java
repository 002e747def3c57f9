package dev.clix.server.game.clix;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a game is.
 *
 * @param round the current or last round; 0 before the first
 * @param deadline when the phase ends; the workflow waits for it
 * @param startedAt of the round, in a round
 */
record PhaseState(Phase phase, int round, Optional<Instant> deadline, Optional<Instant> startedAt) {
    static final PhaseState BEFORE_THE_GAME = new PhaseState(Phase.COUNTDOWN, 0, Optional.empty(), Optional.empty());

    PhaseState countdownTo(Instant nextRoundAt) {
        return new PhaseState(Phase.COUNTDOWN, round, Optional.of(nextRoundAt), Optional.empty());
    }

    PhaseState nextRound(Instant startedAt, Instant endsAt) {
        return new PhaseState(Phase.ROUND, round + 1, Optional.of(endsAt), Optional.of(startedAt));
    }

    /** After the last round, until the workflow asks to end the game. */
    PhaseState afterPlay() {
        return new PhaseState(Phase.COUNTDOWN, round, Optional.empty(), Optional.empty());
    }
}
