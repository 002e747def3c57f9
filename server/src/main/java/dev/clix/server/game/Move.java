package dev.clix.server.game;

import dev.clix.protocol.BotSpeed;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Sale;

/** The moves of a player. The sender's identity was proven before. */
public sealed interface Move {
    PlayerId player();

    <R> R accept(Visitor<R> visitor);

    /** The first to join a private game hosts it. */
    record Join(PlayerId player, PlayerName name) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.join(this);
        }
    }

    /** A player takes a proven place again: a game made anew from its execution has forgotten who sat in its lobby. */
    record SitAgain(PlayerId player, SeatClaim place) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sitAgain(this);
        }
    }

    /** @param bot the new bot's id */
    record AddBot(PlayerId player, PlayerId bot, BotSpeed speed) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addBot(this);
        }
    }

    record Start(PlayerId player) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.start(this);
        }
    }

    record Click(PlayerId player, int clicks) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.click(this);
        }
    }

    record Ship(PlayerId player) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ship(this);
        }
    }

    /** A sale of this player that was told before, and that the game may have lost. */
    record Claim(PlayerId player, Sale sale) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.claim(this);
        }
    }

    record Leave(PlayerId player) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /** Nothing was heard of the player for a while; the seat is kept. */
    record Away(PlayerId player) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.away(this);
        }
    }

    /** Here again, after having been away. */
    record Back(PlayerId player) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.back(this);
        }
    }

    /** One case for each kind. */
    interface Visitor<R> {
        R join(Join move);

        R sitAgain(SitAgain move);

        R addBot(AddBot move);

        R start(Start move);

        R click(Click move);

        R ship(Ship move);

        R claim(Claim move);

        R leave(Leave move);

        R away(Away move);

        R back(Back move);
    }
}
