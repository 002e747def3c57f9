package dev.clix.server.broker;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.GameId;
import dev.clix.server.presence.ConnectionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands messages over by calls: sessions, lobby and rooms are all in this process. */
public final class InProcessBroker implements Broker {
    private final Map<ConnectionId, Subscriber> sessions = new ConcurrentHashMap<>();
    private final Senders senders = new Senders();
    private @Nullable Endpoints endpoints;

    /** Takes a message back that was refused. */
    @FunctionalInterface
    public interface Returns<M extends RoomMessage> {
        void refused(GameId game, M message, RefusalReason reason);
    }

    /**
     * The places messages go to, sessions aside.
     *
     * @param openings makes rooms
     * @param requests of clients, which no room took
     * @param tasks of the workflow, which no room took
     */
    public record Endpoints(
            BiConsumer<GameId, RoomMessage> rooms,
            Consumer<LobbyMessage> lobby,
            Consumer<Opening> openings,
            Returns<RoomMessage.ClientRequest> requests,
            Returns<RoomMessage.Task> tasks) {}

    /** All of them send messages themselves; this one learns of them last. */
    public void leadTo(Endpoints known) {
        endpoints = known;
    }

    private Endpoints endpoints() {
        return requireNonNull(endpoints, "Expected to lead somewhere before anything is sent");
    }

    @Override
    public void tell(GameId game, RoomMessage message) {
        endpoints().rooms().accept(game, message);
    }

    @Override
    public void tellLobby(LobbyMessage message) {
        endpoints().lobby().accept(message);
    }

    @Override
    public void open(Opening opening) {
        endpoints().openings().accept(opening);
    }

    @Override
    public void refuse(GameId game, RoomMessage message, RefusalReason reason) {
        message.refused(senders, game, reason);
    }

    @Override
    public Optional<Subscriber> subscriber(ConnectionId session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public Channel channel(GameId game) {
        return new Subscribers(this);
    }

    @Override
    public void opened(Subscriber session) {
        sessions.put(session.connection(), session);
    }

    @Override
    public void closed(ConnectionId session) {
        sessions.remove(session);
    }

    private final class Senders implements RefusedMessages {
        @Override
        public void ofClient(GameId game, RoomMessage.ClientRequest request, RefusalReason reason) {
            endpoints().requests().refused(game, request, reason);
        }

        @Override
        public void ofLobby(GameId game, RoomMessage.Join join, RefusalReason reason) {
            tellLobby(new LobbyMessage.JoinRefused(game, join, reason));
        }

        @Override
        public void ofWorkflow(GameId game, RoomMessage.Task task, RefusalReason reason) {
            endpoints().tasks().refused(game, task, reason);
        }
    }
}
