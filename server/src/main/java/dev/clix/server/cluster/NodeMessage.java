package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.Opening;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.presence.ConnectionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages from one node to another: an entry of a link each. */
sealed interface NodeMessage {
    void accept(Visitor visitor);

    /** For a room that is at home there. */
    record ToRoom(GameId game, RoomMessage message) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.toRoom(this);
        }
    }

    /** For the lobby, which is there. */
    record ToLobby(LobbyMessage message) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.toLobby(this);
        }
    }

    /** The game is to be opened there. */
    record Open(Opening opening) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.open(this);
        }
    }

    /** For a session there. */
    record ToSession(ConnectionId connection, SessionMessage message) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.toSession(this);
        }
    }

    /** For the client of a session there. */
    record Said(GameId game, ConnectionId connection, EncodedFrame frame) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.said(this);
        }
    }

    /** From now on the session hears what its room here tells all; and this first. */
    record Subscribe(GameId game, PlayerId player, ConnectionId connection, SessionMessage first)
            implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.subscribe(this);
        }
    }

    /** From now on it does not. */
    record Unsubscribe(GameId game, PlayerId player, ConnectionId connection) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.unsubscribe(this);
        }
    }

    /**
     * A room here tells all its subscribers there.
     *
     * @param own the frames of players who get another one
     */
    record Told(GameId game, EncodedFrame frame, Map<PlayerId, EncodedFrame> own) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.told(this);
        }
    }

    /**
     * Asks what a game that is at home there looks like.
     *
     * @param question by which the answer is known
     */
    record Look(long question, GameId game) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.look(this);
        }
    }

    /** @param view empty where it has no room, or one that is too busy to tell */
    record Looked(long question, GameId game, Optional<GameView> view) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.looked(this);
        }
    }

    /** Asks the lobby how much is played. */
    record Count(long question) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.count(this);
        }
    }

    record Counted(long question, List<KindCensus> kinds) implements NodeMessage {
        @Override
        public void accept(Visitor visitor) {
            visitor.counted(this);
        }
    }

    /** One case for each kind. */
    interface Visitor {
        void toRoom(ToRoom message);

        void toLobby(ToLobby message);

        void open(Open message);

        void toSession(ToSession message);

        void said(Said message);

        void subscribe(Subscribe message);

        void unsubscribe(Unsubscribe message);

        void told(Told message);

        void look(Look message);

        void looked(Looked message);

        void count(Count message);

        void counted(Counted message);
    }
}
