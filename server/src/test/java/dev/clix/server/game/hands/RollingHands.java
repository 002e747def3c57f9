package dev.clix.server.game.hands;

import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.hands.HandsMessages.Drew;
import java.time.Instant;

/** A turn is as many moves as the mover likes, each of which draws two lots. */
public final class RollingHands extends HandsRules {
    public RollingHands() {
        super(1);
    }

    @Override
    public Ruled<HandsState> play(HandsState state, Table table, PlayerId mover, GameMove move, Instant now) {
        return Ruled.of(state)
                .replying(new Drew(
                        table.random().nextLong() + " " + table.random().nextLong()));
    }
}
