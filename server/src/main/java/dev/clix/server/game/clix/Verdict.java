package dev.clix.server.game.clix;

import dev.clix.protocol.Outcome;
import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.Optional;

/** How a game ended. */
record Verdict(Outcome outcome, Optional<PlayerId> winner) {
    private static final Verdict DRAW = new Verdict(Outcome.DRAW, Optional.empty());

    static final Verdict ABANDONED = new Verdict(Outcome.ABANDONED, Optional.empty());

    /**
     * @param contenders who played the round to its end, as they are after it
     * @return empty while there is another round to play
     */
    static Optional<Verdict> afterRound(List<Startup> contenders, boolean lastRound) {
        List<Startup> left =
                contenders.stream().filter(startup -> !startup.out()).toList();
        if (contenders.isEmpty()) return Optional.of(ABANDONED);
        if (contenders.size() == 1) return wonBy(contenders, Outcome.LAST_ONE_LEFT);
        if (left.size() == 1) return wonBy(left, Outcome.LAST_ONE_LEFT);
        if (left.isEmpty()) return wonBy(contenders, Outcome.DRAW_DECIDED_BY_CAPITAL);
        return lastRound ? wonBy(left, Outcome.ROUNDS_PLAYED) : Optional.empty();
    }

    /** Of several who are equally rich nobody wins: what is a matter of who sat first is no victory. */
    private static Optional<Verdict> wonBy(List<Startup> candidates, Outcome outcome) {
        long most = candidates.stream().mapToLong(Startup::capital).max().orElseThrow();
        List<Startup> richest =
                candidates.stream().filter(startup -> startup.capital() == most).toList();
        return Optional.of(
                richest.size() > 1
                        ? DRAW
                        : new Verdict(outcome, Optional.of(richest.get(0).id())));
    }
}
