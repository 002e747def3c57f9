package dev.clix.server.game.hands;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.Verdict;
import java.time.Instant;
import java.util.List;

/** Rules that fail where a test says so. */
public final class FailingHands extends HandsRules {
    /** A rule, and what else of a game's own code the room runs. */
    public enum Rule {
        PLAY,
        EVENT,
        PERFORM,
        BOTS,
        LEFT,
        END,
        NONE
    }

    public volatile Rule failing = Rule.NONE;

    public FailingHands() {
        super(3);
    }

    private void ask(Rule rule) {
        if (failing == rule) throw new IllegalStateException("Expected by this test: " + rule);
    }

    @Override
    public Ruled<HandsState> play(HandsState state, Table table, PlayerId mover, GameMove move, Instant now) {
        ask(Rule.PLAY);
        Ruled<HandsState> played = super.play(state, table, mover, move, now);
        return failing == Rule.EVENT ? played.telling((GameEvent) null) : played;
    }

    @Override
    public Ruled<HandsState> perform(HandsState state, Table table, String activity, Instant now) {
        ask(Rule.PERFORM);
        return super.perform(state, table, activity, now);
    }

    @Override
    public List<PlannedMove> bots(HandsState state, Table table) {
        ask(Rule.BOTS);
        return super.bots(state, table);
    }

    @Override
    public Ruled<HandsState> left(HandsState state, Table table, PlayerId player, Instant now) {
        ask(Rule.LEFT);
        return super.left(state, table, player, now);
    }

    @Override
    public Ruled<HandsState> end(HandsState state, Table table, Verdict verdict, Instant now) {
        ask(Rule.END);
        return super.end(state, table, verdict, now);
    }
}
