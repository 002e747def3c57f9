package dev.clix.server.game;

import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;

/** The answer of the rules to a move. */
public sealed interface MoveResult {
    <R> R accept(Visitor<R> visitor);

    record Done() implements MoveResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.done(this);
        }
    }

    /** @param clicks those that count for the mover in this round */
    record Counted(int clicks) implements MoveResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counted(this);
        }
    }

    record Sold(Sale sale) implements MoveResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sold(this);
        }
    }

    /** @param message the expected value and the one that came, for people */
    record Refused(Refusal refusal, String message) implements MoveResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** One case for each kind. */
    interface Visitor<R> {
        R done(Done result);

        R counted(Counted result);

        R sold(Sold result);

        R refused(Refused result);
    }
}
