package dev.clix.server.game;

import dev.clix.protocol.MoveReply;
import dev.clix.protocol.Refusal;

/** The answer of the rules to a move. */
public sealed interface MoveResult {
    <R> R accept(Visitor<R> visitor);

    record Done() implements MoveResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.done(this);
        }
    }

    /** Done, and there is more to say about it in the words of the game. */
    record Replied(MoveReply reply) implements MoveResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replied(this);
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

        R replied(Replied result);

        R refused(Refused result);
    }
}
