package dev.clix.server.cluster;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodecs;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.Census;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.InProcessBroker;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.Opening;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RefusedMessages;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.presence.ConnectionId;
import dev.clix.workflow.time.TimeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages to rooms, lobby and sessions of whatever node: a room is at its game's home, the lobby with the oldest node, a session
 * where its connection is.
 */
public final class ClusterBroker implements Broker {
    private static final RefusalReason BUSY = new RefusalReason(
            CommonRefusal.OVERLOADED, "Expected the server of the game to take messages, but too many wait for it");

    private final InProcessBroker here;
    private final NodeMessageCodec codec;
    private final TimeSource time;
    private final String self;
    private final NodeLinks links;
    private final Attachments attachments = new Attachments();
    private final RemoteConnections connections = new RemoteConnections();
    private final NodeQuestions questions;
    private @Nullable Answers answers;
    private volatile ClusterView view;

    /**
     * @param here to what is on this node
     * @param games all that the server has
     * @param kinds the kind of a game
     */
    public ClusterBroker(
            InProcessBroker here,
            Cluster cluster,
            ProtocolCodecs codecs,
            List<GameMessages> games,
            Function<GameId, String> kinds,
            LinkSettings settings,
            TimeSource time) {
        this.here = here;
        this.codec = new NodeMessageCodec(codecs, games, kinds);
        this.time = time;
        this.self = cluster.self();
        this.view = cluster.view();
        this.questions = new NodeQuestions(time);
        this.links = new NodeLinks(cluster, time, settings, new Incoming());
    }

    /**
     * From now on other nodes are heard.
     *
     * @param rooms of this node
     * @param lobby of this node
     */
    public void start(RoomDirectory rooms, Census lobby) {
        answers = new Answers(rooms, lobby);
        links.start();
    }

    public void close() {
        links.close();
    }

    /** Answers questions about this node. */
    record Answers(RoomDirectory rooms, Census lobby) {}

    Answers answers() {
        return requireNonNull(answers, "Expected to know rooms and lobby before anybody asks");
    }

    CompletionStage<Optional<GameView>> look(GameId game) {
        String home = view.home(game);
        return home.equals(self)
                ? answers().rooms().look(game)
                : questions.look(game, question -> offer(home, question));
    }

    /** How much is played; where the lobby does not answer, as far as this node knows. */
    public CompletionStage<List<KindCensus>> census() {
        String leader = view.leader();
        if (leader.equals(self)) return answers().lobby().census();
        return questions
                .count(question -> offer(leader, question))
                .thenCompose(
                        counted -> counted.<CompletionStage<List<KindCensus>>>map(CompletableFuture::completedFuture)
                                .orElseGet(answers().lobby()::census));
    }

    boolean isHome(GameId game) {
        return view.home(game).equals(self);
    }

    boolean isHere(ConnectionId connection) {
        return connection.node().equals(self);
    }

    /** @return whether there was place */
    boolean offer(String node, NodeMessage message) {
        return links.offer(node, codec.encoded(message));
    }

    /** For messages whose loss must be seen: a link that has no place for one breaks. */
    void say(String node, NodeMessage message) {
        if (!offer(node, message)) links.breakOff(node);
    }

    @Override
    public void tell(GameId game, RoomMessage message) {
        String home = view.home(game);
        if (home.equals(self)) {
            here.tell(game, message);
            return;
        }
        if (message instanceof RoomMessage.PlaceRequest request) asks(request.connection(), home);
        NodeMessage entry = new NodeMessage.ToRoom(game, message);
        if (message.isToldOnce()) say(home, entry);
        else if (!offer(home, entry)) refuse(game, message, BUSY);
    }

    private void asks(ConnectionId connection, String node) {
        if (isHere(connection)) here.subscriber(connection).ifPresent(session -> attachments.asks(session, node));
    }

    @Override
    public void tellLobby(LobbyMessage message) {
        String leader = view.leader();
        if (leader.equals(self)) {
            here.tellLobby(message);
            return;
        }
        message.seeker().ifPresent(seeker -> asks(seeker.connection(), leader));
        say(leader, new NodeMessage.ToLobby(message));
    }

    @Override
    public void open(Opening opening) {
        String home = view.home(opening.setup().game());
        if (home.equals(self)) here.open(opening);
        else say(home, new NodeMessage.Open(opening));
    }

    @Override
    public void refuse(GameId game, RoomMessage message, RefusalReason reason) {
        message.refused(
                new RefusedMessages() {
                    @Override
                    public void ofClient(GameId asked, RoomMessage.ClientRequest request, RefusalReason why) {
                        here.refuse(asked, request, why);
                    }

                    @Override
                    public void ofLobby(GameId asked, RoomMessage.Join join, RefusalReason why) {
                        tellLobby(new LobbyMessage.JoinRefused(asked, join, why));
                    }

                    @Override
                    public void ofWorkflow(GameId asked, RoomMessage.Task task, RefusalReason why) {
                        here.refuse(asked, task, why);
                    }
                },
                game,
                reason);
    }

    @Override
    public Optional<Subscriber> subscriber(ConnectionId session) {
        if (isHere(session)) return here.subscriber(session);
        return view.has(session.node()) ? Optional.of(new RemoteSubscriber(this, session)) : Optional.empty();
    }

    @Override
    public Channel channel(GameId game) {
        return new ClusterChannel(game, here.channel(game), this);
    }

    @Override
    public void opened(Subscriber session) {
        here.opened(session);
    }

    @Override
    public void closed(ConnectionId session) {
        here.closed(session);
        attachments.closed(session);
    }

    /** @return false when the session's node is gone */
    boolean subscribe(GameId game, PlayerId player, ConnectionId connection, SessionMessage first) {
        if (!view.has(connection.node())) return false;
        connections.add(connection, new Seat(game, player));
        say(connection.node(), new NodeMessage.Subscribe(game, player, connection, first));
        return true;
    }

    void unsubscribe(GameId game, PlayerId player, ConnectionId connection) {
        connections.remove(connection, new Seat(game, player));
        say(connection.node(), new NodeMessage.Unsubscribe(game, player, connection));
    }

    void say(GameId game, ConnectionId connection, EncodedFrame frame) {
        say(connection.node(), new NodeMessage.Said(game, connection, frame));
    }

    /** Hears other nodes, and what becomes of them. */
    private final class Incoming implements NodeLinks.Receiver {
        @Override
        public void received(String node, byte[] entry) {
            codec.decoded(entry)
                    .accept(new NodeMessageHandler(node, ClusterBroker.this, here, attachments, questions, time));
        }

        /** Those who were attached at the other end while it had not seen the break yet are told as well. */
        @Override
        public void broken(String node) {
            attachments.lost(node);
            Map<ConnectionId, Set<Seat>> lost = connections.forget(node);
            lost.forEach((connection, seats) -> {
                for (Seat seat : seats)
                    here.tell(seat.game(), new RoomMessage.Disconnected(connection, seat.player(), time.now()));
                if (view.has(node)) offer(node, new NodeMessage.ToSession(connection, new SessionMessage.RoomLost()));
            });
        }

        @Override
        public void viewChanged(ClusterView now) {
            view = now;
        }
    }
}
