package dev.clix.server.game;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;

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
    record AddBot(PlayerId player, PlayerId bot, BotLevel level) implements Move {
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

    /** A move in the words of the game. */
    record Play(PlayerId player, GameMove move) implements Move {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.play(this);
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

        R play(Play move);

        R leave(Leave move);

        R away(Away move);

        R back(Back move);
    }
}
