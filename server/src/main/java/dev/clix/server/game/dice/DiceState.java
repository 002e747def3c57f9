package dev.clix.server.game.dice;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A game of Liar's Dice, without its dice. All of it outlives its room, and may be read by whoever reads the execution.
 *
 * @param turnSeconds as the game began; the state machine reads it
 * @param cups in the order of the seats
 * @param turn the player whose it is; between rounds, the one who opens the next, unless out by then
 * @param deadline of the turn, once the workflow waits for it, or of the dice being shown
 */
record DiceState(
        int turnSeconds,
        int showSeconds,
        DicePhase phase,
        Round round,
        List<Cup> cups,
        Optional<PlayerId> turn,
        Optional<Instant> deadline,
        Optional<Verdict> verdict) {
    DiceState {
        cups = List.copyOf(cups);
    }

    static DiceState opened(DicePace pace, List<Cup> cups) {
        return new DiceState(
                pace.turnSeconds(),
                pace.showSeconds(),
                DicePhase.DEAL,
                Round.NONE,
                cups,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Cup cup(PlayerId player) {
        return cups.get(place(player));
    }

    /** Those who still have dice. */
    List<PlayerId> contenders() {
        return cups.stream().filter(Cup::isIn).map(Cup::player).toList();
    }

    /** How many dice were rolled in this round. */
    int inPlay() {
        return cups.stream().mapToInt(Cup::rolled).sum();
    }

    boolean isTurnOf(PlayerId player) {
        return isInTurn() && turn.equals(Optional.of(player));
    }

    boolean isInTurn() {
        return phase == DicePhase.TURN && verdict.isEmpty();
    }

    /** The player, or the next one who still has dice. */
    PlayerId inFrom(PlayerId player) {
        return cup(player).isIn() ? player : inAfter(player);
    }

    /** The next player who still has dice. */
    PlayerId inAfter(PlayerId player) {
        int place = place(player);
        for (int i = 1; i <= cups.size(); i++) {
            Cup cup = cups.get((place + i) % cups.size());
            if (cup.isIn()) return cup.player();
        }
        throw new IllegalStateException("Expected a player with dice, but all are out");
    }

    private int place(PlayerId player) {
        for (int i = 0; i < cups.size(); i++) if (cups.get(i).player().equals(player)) return i;
        throw new IllegalArgumentException("Expected a player of the game, but found " + player);
    }

    DiceState withCup(PlayerId player, UnaryOperator<Cup> change) {
        return withCups(cup -> cup.player().equals(player) ? change.apply(cup) : cup);
    }

    DiceState withCups(UnaryOperator<Cup> change) {
        List<Cup> changed = cups.stream().map(change).toList();
        return new DiceState(turnSeconds, showSeconds, phase, round, changed, turn, deadline, verdict);
    }

    /** The turn begins when the workflow waits for it. */
    DiceState turnOf(PlayerId player) {
        return new DiceState(
                turnSeconds, showSeconds, DicePhase.TURN, round, cups, Optional.of(player), Optional.empty(), verdict);
    }

    DiceState until(Instant end) {
        return new DiceState(turnSeconds, showSeconds, phase, round, cups, turn, Optional.of(end), verdict);
    }

    DiceState with(Round next) {
        return new DiceState(turnSeconds, showSeconds, phase, next, cups, turn, deadline, verdict);
    }

    DiceState openedBy(PlayerId opener) {
        return new DiceState(turnSeconds, showSeconds, phase, round, cups, Optional.of(opener), deadline, verdict);
    }

    DiceState shown(PlayerId opener, Instant end) {
        return new DiceState(
                turnSeconds, showSeconds, DicePhase.SHOWN, round, cups, Optional.of(opener), Optional.of(end), verdict);
    }

    DiceState decided(Verdict how) {
        return new DiceState(turnSeconds, showSeconds, phase, round, cups, turn, deadline, Optional.of(how));
    }
}
