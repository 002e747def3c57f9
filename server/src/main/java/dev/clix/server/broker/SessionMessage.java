package dev.clix.server.broker;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.Refusal;

/** The messages of rooms and lobby to a session, frames for its client aside. */
public sealed interface SessionMessage {
    void accept(Visitor visitor);

    /**
     * From now on what the client says is this player's. Told before anything is sent about it.
     *
     * @param kind the name of the game that is played
     */
    record Seated(Seat seat, String kind) implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.seated(this);
        }
    }

    /** The game is over, and the seat with it. The client hears what is still told of it until it takes another seat. */
    record Over(Seat seat) implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.over(this);
        }
    }

    /** A game that is over is told of no more. */
    record Forgotten() implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.forgotten(this);
        }
    }

    /** The client has no seat any longer. */
    record Released() implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.released(this);
        }
    }

    /** The room is none any more, though its game goes on: another one has its place, and the client is to look for it. */
    record RoomLost() implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.roomLost(this);
        }
    }

    /** The request for a seat was refused. */
    record TurnedDown(MessageId request, RefusalReason reason) implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.turnedDown(this);
        }
    }

    /** Another message of the client was refused. */
    record Refused(MessageId request, RefusalReason reason) implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.refused(this);
        }
    }

    /** The rules said no to what the client said; it hears so by a frame like any other. */
    record AgainstTheRules(Refusal refusal, String message) implements SessionMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.againstTheRules(this);
        }
    }

    /** One case for each kind. */
    interface Visitor {
        void seated(Seated message);

        void over(Over message);

        void forgotten(Forgotten message);

        void released(Released message);

        void roomLost(RoomLost message);

        void turnedDown(TurnedDown message);

        void refused(Refused message);

        void againstTheRules(AgainstTheRules message);
    }
}
