package dev.clix.server.gateway;

import dev.clix.protocol.Refusal;
import dev.clix.server.broker.Seat;
import dev.clix.server.game.SeatClaim;

/** The result of verifying a token. */
sealed interface TokenStatus {
    void accept(Visitor visitor);

    /** @param generation whether a later one has taken its place, the seat's room knows */
    record Proven(Seat seat, SeatClaim place, int generation) implements TokenStatus {
        @Override
        public void accept(Visitor visitor) {
            visitor.proven(this);
        }
    }

    record Worthless(Refusal refusal, String message) implements TokenStatus {
        @Override
        public void accept(Visitor visitor) {
            visitor.worthless(this);
        }
    }

    /** One case for each status. */
    interface Visitor {
        void proven(Proven proven);

        void worthless(Worthless worthless);
    }
}
