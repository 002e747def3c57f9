package dev.clix.server.game.hands;

import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Each move, and each turn that is let pass, ends the game, and says nothing of the task that waits. */
public final class DecidingHands extends HandsRules {
    public DecidingHands() {
        super(1);
    }

    @Override
    public Ruled<HandsState> play(HandsState state, Table table, PlayerId mover, GameMove move, Instant now) {
        return Ruled.of(state).deciding(new Verdict("drawn", Optional.empty()));
    }

    @Override
    public Ruled<HandsState> perform(HandsState state, Table table, String activity, Instant now) {
        return activity.equals("PassTurn")
                ? Ruled.of(state)
                        .deciding(new Verdict("passed", Optional.empty()))
                        .waiting()
                : super.perform(state, table, activity, now);
    }
}
