package dev.clix.server.broker;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.MessageId;
import dev.clix.server.game.GameSetup;
import dev.clix.server.presence.ConnectionId;
import java.util.Optional;

/** The messages to the lobby: clients who want to play, and what becomes of rooms. */
public sealed interface LobbyMessage {
    void accept(Arrivals arrivals, RoomNews news);

    /** A client that asks for a place in a game by this message. */
    default Optional<Arrival> seeker() {
        return Optional.empty();
    }

    /** @param kind of game; the first one's when empty */
    record QuickMatch(Arrival arrival, Optional<GameKind> kind) implements LobbyMessage {
        @Override
        public Optional<Arrival> seeker() {
            return Optional.of(arrival);
        }

        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.quickMatch(this);
        }
    }

    /**
     * @param kind of game; the first one's when empty
     * @param listed whether strangers see it
     */
    record Host(Arrival arrival, Optional<GameKind> kind, int seats, boolean listed) implements LobbyMessage {
        @Override
        public Optional<Arrival> seeker() {
            return Optional.of(arrival);
        }

        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.host(this);
        }
    }

    /** A client wants a seat in the game that follows one that has ended. */
    record PlayAgain(PreviousGame ended, Arrival arrival) implements LobbyMessage {
        @Override
        public Optional<Arrival> seeker() {
            return Optional.of(arrival);
        }

        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.playAgain(this);
        }
    }

    /** A client that the lobby led to the game gets no seat there. */
    record JoinRefused(GameId game, RoomMessage.Join join, RefusalReason reason) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.joinRefused(this);
        }
    }

    /** A client without a seat wants to be told of open games from now on, by this message. */
    record Visit(ConnectionId connection, MessageId request) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.visit(this);
        }
    }

    /** It has a seat now, or is gone. */
    record VisitEnded(ConnectionId connection) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.visitEnded(this);
        }
    }

    /**
     * A client looks for the game of a code.
     *
     * @param address by which wrong codes are counted together; empty for this machine's own
     */
    record FindGame(ConnectionId connection, ClientMessage.FindGame search, Optional<String> address)
            implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            arrivals.findGame(this);
        }
    }

    /**
     * A seat was taken or given up, or the lobby is closed.
     *
     * @param free seats that may be taken; 0 once the lobby is closed
     * @param people the number of people with a seat
     */
    record SeatsChanged(GameId game, int free, int people) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            news.seatsChanged(this);
        }
    }

    /** There is a room now for a game that was opened by another server, or before this one was started. */
    record Adopted(GameSetup setup) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            news.adopted(this);
        }
    }

    /** The same for a game that has ended: its players look at the end. */
    record Recalled(GameSetup setup) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            news.recalled(this);
        }
    }

    /** The game is over; its room lingers. */
    record Ended(GameId game) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            news.ended(this);
        }
    }

    /** There is no such room any more. */
    record Closed(GameId game) implements LobbyMessage {
        @Override
        public void accept(Arrivals arrivals, RoomNews news) {
            news.closed(this);
        }
    }

    /** Handles clients who want to play: one case for each kind of message. */
    interface Arrivals {
        void quickMatch(QuickMatch message);

        void host(Host message);

        void playAgain(PlayAgain message);

        void joinRefused(JoinRefused message);

        void visit(Visit message);

        void visitEnded(VisitEnded message);

        void findGame(FindGame message);
    }

    /** Handles what becomes of rooms. */
    interface RoomNews {
        void seatsChanged(SeatsChanged message);

        void adopted(Adopted message);

        void recalled(Recalled message);

        void ended(Ended message);

        void closed(Closed message);
    }
}
