package dev.clix.server.game.dice;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.dice.bot.DiceBot;
import dev.clix.server.game.dice.message.DiceLevel;
import dev.clix.server.game.dice.message.DiceMove;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.Hand;
import dev.clix.server.game.dice.message.TurnBegan;
import dev.clix.server.game.dice.message.TurnMissed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rolls dice, waits for turns and plays those that were let pass, as the workflow asks. */
record DiceTasks(DiceState state, Table table, Instant now) {
    /** A player who lets so many turns pass, one after the other, is out. */
    static final int MISSED_MAX = 3;

    Ruled<DiceState> deal() {
        if (state.verdict().isPresent()) return Ruled.of(state);
        PlayerId opener = state.inFrom(state.turn().orElseThrow());
        Round next = state.round().next(table.step());
        DiceState rolled = state.withCups(Cup::roll).with(next).turnOf(opener);
        Map<PlayerId, GameEvent> own = new HashMap<>();
        for (Hand hand : Roll.hands(rolled, table))
            own.put(hand.player(), new DiceRolled(next.number(), rolled.inPlay(), Optional.of(hand.dice())));
        return Ruled.of(rolled).telling(new DiceRolled(next.number(), rolled.inPlay(), Optional.empty()), own);
    }

    /** Answered by the player's move. */
    Ruled<DiceState> takeTurn() {
        if (!state.isInTurn()) return Ruled.of(state);
        Instant end = now.plusSeconds(state.turnSeconds());
        return Ruled.of(state.until(end))
                .telling(new TurnBegan(state.turn().orElseThrow(), end))
                .waiting();
    }

    /** A bot is late only if its server was gone: it is played for, and stays. */
    Ruled<DiceState> passTurn() {
        if (!state.isInTurn()) return Ruled.of(state);
        PlayerId player = state.turn().orElseThrow();
        if (!table.seat(player).isPerson()) return played(state, player);
        int missed = state.cup(player).missed() + 1;
        boolean out = missed >= MISSED_MAX;
        TurnMissed told = new TurnMissed(player, missed, out);
        DiceState late = state.withCup(player, cup -> cup.missing(missed));
        return out ? putOut(late, player).telling(told) : after(told, played(late, player));
    }

    private static Ruled<DiceState> after(TurnMissed told, Ruled<DiceState> played) {
        Ruled<DiceState> missed = Ruled.of(played.state()).telling(told);
        for (var event : played.told()) missed = missed.telling(event.event(), event.ownForms());
        return played.verdict().map(missed::deciding).orElse(missed);
    }

    private Ruled<DiceState> played(DiceState late, PlayerId player) {
        DiceMove move = DiceBot.move(Eyes.of(late, table, player), DiceLevel.CAUTIOUS, table.random());
        return move.accept(new Turns(late, table, player, now));
    }

    /** The dice stay under the cup until the round is over; a turn passes on. */
    static Ruled<DiceState> putOut(DiceState state, PlayerId player) {
        if (state.verdict().isPresent() || !state.cup(player).isIn()) return Ruled.of(state);
        DiceState out = state.withCup(player, cup -> cup.out(state.round().number()));
        DiceState next = state.isTurnOf(player) ? out.turnOf(out.inAfter(player)) : out;
        return Turns.decided(next, Turns.verdict(next));
    }
}
