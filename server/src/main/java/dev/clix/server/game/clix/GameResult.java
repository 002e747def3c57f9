package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.clix.message.GameOutcome;
import java.util.List;
import java.util.Optional;

/** How a game ended. */
record GameResult(GameOutcome outcome, Optional<PlayerId> winner) {
    private static final GameResult DRAW = new GameResult(GameOutcome.DRAW, Optional.empty());

    static final GameResult ABANDONED = new GameResult(GameOutcome.ABANDONED, Optional.empty());

    /** @param verdict of this game, or that it is abandoned */
    static GameResult of(Verdict verdict) {
        return new GameResult(GameOutcome.of(verdict.outcome()), verdict.winner());
    }

    /** As the engine has it. */
    Verdict verdict() {
        return new Verdict(outcome.word(), winner);
    }

    /**
     * @param contenders players who played the round to its end, as they are after it
     * @return empty while there is another round to play
     */
    static Optional<GameResult> afterRound(List<Startup> contenders, boolean lastRound) {
        List<Startup> left =
                contenders.stream().filter(startup -> !startup.out()).toList();
        if (contenders.isEmpty()) return Optional.of(ABANDONED);
        if (contenders.size() == 1) return wonBy(contenders, GameOutcome.LAST_ONE_LEFT);
        if (left.size() == 1) return wonBy(left, GameOutcome.LAST_ONE_LEFT);
        if (left.isEmpty()) return wonBy(contenders, GameOutcome.DRAW_DECIDED_BY_CAPITAL);
        return lastRound ? wonBy(left, GameOutcome.ROUNDS_PLAYED) : Optional.empty();
    }

    /** Several who are equally rich draw: the order of seats must not decide a game. */
    private static Optional<GameResult> wonBy(List<Startup> candidates, GameOutcome outcome) {
        long most = candidates.stream().mapToLong(Startup::capital).max().orElseThrow();
        List<Startup> richest =
                candidates.stream().filter(startup -> startup.capital() == most).toList();
        return Optional.of(
                richest.size() > 1
                        ? DRAW
                        : new GameResult(outcome, Optional.of(richest.get(0).id())));
    }
}
