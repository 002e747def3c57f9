package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/** The messages of a room's mailbox. */
public sealed interface RoomMessage {
    /** Told when the message finds no room, or no place in the mailbox. */
    RefusalCallback refuse();

    void accept(Visitor visitor);

    /**
     * A client wants a seat.
     *
     * @param played the player in the game before, where this one follows it; empty for a newcomer
     */
    record Join(
            Subscriber subscriber,
            SeatRequest request,
            PlayerName name,
            Optional<PlayerId> played,
            RefusalCallback refuse)
            implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.join(this);
        }
    }

    /** A client wants to watch. */
    record Spectate(Subscriber subscriber, SeatRequest request, PlayerName name, RefusalCallback refuse)
            implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.spectate(this);
        }
    }

    /**
     * A client wants a seat in the game that follows this one.
     *
     * @param address by which games are counted together; empty for one that counts for none
     */
    record PlayAgain(Join join, Optional<String> address) implements RoomMessage {
        @Override
        public RefusalCallback refuse() {
            return join.refuse();
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.playAgain(this);
        }
    }

    /** Something changed in the game that follows this one. */
    record RematchChanged(RematchView rematch) implements RoomMessage {
        @Override
        public RefusalCallback refuse() {
            return reason -> {};
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.rematchChanged(this);
        }
    }

    /** A player whose seat is proven by a token of this generation connects again, or from one more tab. */
    record Return(
            Subscriber subscriber,
            PlayerId player,
            SeatClaim place,
            int generation,
            ClientMessage.Return message,
            RefusalCallback refuse)
            implements RoomMessage {
        /** Without the message's token, which must not reach a log. */
        @Override
        public String toString() {
            return "Return[" + player + "]";
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.comeBack(this);
        }
    }

    /** A client that was just seated asks for the seat once more, in the same words. */
    record Repeat(Subscriber subscriber, PlayerId player, MessageId id, RefusalCallback refuse) implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.repeat(this);
        }
    }

    /** A seated player's command. */
    record Command(Subscriber subscriber, PlayerId player, ClientMessage.Command message, RefusalCallback refuse)
            implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.command(this);
        }
    }

    /** A member asks for a page of the audience. */
    record ListSpectators(
            Subscriber subscriber, PlayerId player, ClientMessage.ListSpectators message, RefusalCallback refuse)
            implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.listSpectators(this);
        }
    }

    /** A connection was lost; the graces run from then, however long this lies in the mailbox. */
    record Disconnected(ConnectionId connection, PlayerId player, Instant at) implements RoomMessage {
        @Override
        public RefusalCallback refuse() {
            return reason -> {};
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.disconnected(this);
        }
    }

    /** A player's token ends before long. */
    record Renew(PlayerId player) implements RoomMessage {
        @Override
        public RefusalCallback refuse() {
            return reason -> {};
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.renew(this);
        }
    }

    /** The workflow asks for something. */
    record Task(String token, GameTask call, RefusalCallback refuse) implements RoomMessage {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Task[" + call + "]";
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.task(this);
        }
    }

    /** One case for each kind. */
    interface Visitor {
        void join(Join message);

        void spectate(Spectate message);

        void playAgain(PlayAgain message);

        void rematchChanged(RematchChanged message);

        void comeBack(Return message);

        void repeat(Repeat message);

        void command(Command message);

        void listSpectators(ListSpectators message);

        void disconnected(Disconnected message);

        void renew(Renew message);

        void task(Task message);
    }
}
