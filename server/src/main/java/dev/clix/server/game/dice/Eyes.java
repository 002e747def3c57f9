package dev.clix.server.game.dice;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Table;
import dev.clix.server.game.dice.bot.Seen;
import java.util.List;

/** The knowledge of a player in a turn. Bots are given this and nothing else. */
final class Eyes {
    private Eyes() {}

    static Seen of(DiceState state, Table table, PlayerId player) {
        List<Seen.Said> said = state.round().bids().stream()
                .filter(bid -> !bid.player().equals(player))
                .map(bid -> new Seen.Said(bid.player(), state.cup(bid.player()).rolled(), bid.bid()))
                .toList();
        return new Seen(
                Roll.hand(state, table, player),
                state.inPlay(),
                state.round().standing().map(bid -> bid.bid()),
                said);
    }
}
