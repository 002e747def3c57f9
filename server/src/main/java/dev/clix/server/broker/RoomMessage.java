package dev.clix.server.broker;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/** The messages of a room's mailbox. */
public sealed interface RoomMessage {
    void accept(Visitor visitor);

    /** Whether it is told only once, so that it must find place in a mailbox that is full. */
    default boolean isToldOnce() {
        return false;
    }

    /** Goes back to its sender; one that nobody waits for is dropped. */
    default void refused(RefusedMessages senders, GameId game, RefusalReason reason) {}

    /** A client's message, which is answered to its connection. */
    sealed interface ClientRequest extends RoomMessage {
        ConnectionId connection();

        /** The id by which the client knows the answer. */
        MessageId id();

        /** The refusal, as the session is told. */
        default SessionMessage refusal(RefusalReason reason) {
            return new SessionMessage.Refused(id(), reason);
        }

        @Override
        default void refused(RefusedMessages senders, GameId game, RefusalReason reason) {
            senders.ofClient(game, this, reason);
        }
    }

    /** A client's message that asks for a place in the game. */
    sealed interface PlaceRequest extends ClientRequest {
        @Override
        default SessionMessage refusal(RefusalReason reason) {
            return new SessionMessage.TurnedDown(id(), reason);
        }
    }

    /** A client wants a seat. */
    record Join(Arrival arrival, JoinRoute route) implements PlaceRequest {
        @Override
        public ConnectionId connection() {
            return arrival.connection();
        }

        @Override
        public MessageId id() {
            return arrival.request().id();
        }

        @Override
        public void refused(RefusedMessages senders, GameId game, RefusalReason reason) {
            if (route instanceof JoinRoute.Link) senders.ofClient(game, this, reason);
            else senders.ofLobby(game, this, reason);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.join(this);
        }
    }

    /** A client wants to watch. */
    record Spectate(ConnectionId connection, SeatRequest request, PlayerName name) implements PlaceRequest {
        @Override
        public MessageId id() {
            return request.id();
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.spectate(this);
        }
    }

    /** A client wants a seat in the game that follows this one. */
    record PlayAgain(Arrival arrival) implements PlaceRequest {
        @Override
        public ConnectionId connection() {
            return arrival.connection();
        }

        @Override
        public MessageId id() {
            return arrival.request().id();
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.playAgain(this);
        }
    }

    /** Something changed in the game that follows this one. */
    record RematchChanged(RematchView rematch) implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.rematchChanged(this);
        }
    }

    /**
     * A player whose seat is proven by a token of this generation connects again, or from one more tab.
     *
     * @param sought the game was looked for on other servers before
     */
    record Return(
            ConnectionId connection,
            PlayerId player,
            SeatClaim place,
            int generation,
            ClientMessage.Return message,
            boolean sought)
            implements PlaceRequest {
        @Override
        public MessageId id() {
            return message.id();
        }

        /** The same, once the game was looked for on other servers. */
        public Return afterSearch() {
            return new Return(connection, player, place, generation, message, true);
        }

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
    record Repeat(ConnectionId connection, PlayerId player, MessageId id) implements ClientRequest {
        @Override
        public void accept(Visitor visitor) {
            visitor.repeat(this);
        }
    }

    /** A seated player's command. */
    record Command(ConnectionId connection, PlayerId player, ClientMessage.Command message) implements ClientRequest {
        @Override
        public MessageId id() {
            return message.id();
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.command(this);
        }
    }

    /** A player says something that is no matter of the rules. */
    record Aside(ConnectionId connection, PlayerId player, ClientMessage.Aside message) implements ClientRequest {
        @Override
        public MessageId id() {
            return message.id();
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.aside(this);
        }
    }

    /** A member asks for a page of the audience. */
    record ListSpectators(ConnectionId connection, PlayerId player, ClientMessage.ListSpectators message)
            implements ClientRequest {
        @Override
        public MessageId id() {
            return message.id();
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.listSpectators(this);
        }
    }

    /** A connection was lost; the graces run from then, however long this lies in the mailbox. */
    record Disconnected(ConnectionId connection, PlayerId player, Instant at) implements RoomMessage {
        @Override
        public boolean isToldOnce() {
            return true;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.disconnected(this);
        }
    }

    /** A player's token ends before long. */
    record Renew(PlayerId player) implements RoomMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.renew(this);
        }
    }

    /** The workflow asks for something. */
    record Task(String token, GameTask call) implements RoomMessage {
        @Override
        public void refused(RefusedMessages senders, GameId game, RefusalReason reason) {
            senders.ofWorkflow(game, this, reason);
        }

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

    /**
     * The owner of the game's room was looked for.
     *
     * @param owner as the game's execution tells it; empty when that has ended, or does not answer
     */
    record OwnerFound(Optional<RoomOwner> owner) implements RoomMessage {
        @Override
        public boolean isToldOnce() {
            return true;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.ownerFound(this);
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

        void aside(Aside message);

        void disconnected(Disconnected message);

        void renew(Renew message);

        void task(Task message);

        void ownerFound(OwnerFound message);
    }
}
