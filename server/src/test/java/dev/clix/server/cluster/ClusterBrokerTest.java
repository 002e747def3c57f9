package dev.clix.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodecs;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.InProcessBroker;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.presence.ConnectionId;
import dev.clix.workflow.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Three nodes; the lobby is with the first, and the room of the game on the second. */
class ClusterBrokerTest {
    private static final LinkSettings SETTINGS = new LinkSettings(Duration.ofMillis(2), Duration.ofSeconds(5));
    private static final GameId GAME = new GameId("BBBBgame");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId EVE = new PlayerId("eve");
    private static final KindCensus COUNTED = new KindCensus("clix", 4, 3, 2, 1);
    private static final SessionMessage LOST = new SessionMessage.RoomLost();

    private final VirtualTime time = new VirtualTime();
    private final FakeCluster cluster = new FakeCluster(time, new Random(1));
    private final Node leader = new Node("AAAA1");
    private final Node home = new Node("BBBB1");
    private final Node third = new Node("CCCC1");
    private final Channel channel = home.broker.channel(GAME);
    private int connections;

    private final class Node {
        final FakeCluster.Node node;
        final List<Object> heard = new ArrayList<>();
        final ClusterBroker broker;

        Node(String name) {
            node = cluster.join(name);
            InProcessBroker here = new InProcessBroker();
            broker = new ClusterBroker(
                    here,
                    node,
                    new ProtocolCodecs(List.of(CliXMessages.TABLE)),
                    List.of(CliXMessages.TABLE),
                    game -> CliXMessages.TABLE.name(),
                    SETTINGS,
                    node.time());
            here.leadTo(new InProcessBroker.Endpoints(
                    (game, message) -> heard.add(message),
                    heard::add,
                    heard::add,
                    (game, request, reason) -> broker.tell(request.connection(), request.refusal(reason)),
                    (game, task, reason) -> heard.add(reason)));
            broker.start(new Rooms(), () -> CompletableFuture.completedFuture(List.of(COUNTED)));
        }

        Session session() {
            Session session = new Session(new ConnectionId(node.self(), ++connections));
            broker.opened(session);
            return session;
        }
    }

    private static final class Rooms implements RoomDirectory {
        @Override
        public boolean has(GameId game) {
            return true;
        }

        @Override
        public CompletionStage<Optional<GameView>> look(GameId game) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public int games() {
            return 1;
        }

        @Override
        public int games(String kind) {
            return 1;
        }
    }

    private static final class Session implements Subscriber {
        final List<Object> heard = new ArrayList<>();
        private final ConnectionId connection;

        Session(ConnectionId connection) {
            this.connection = connection;
        }

        @Override
        public ConnectionId connection() {
            return connection;
        }

        @Override
        public void send(EncodedFrame frame) {
            heard.add(new String(frame.json(), StandardCharsets.UTF_8));
        }

        @Override
        public void tell(SessionMessage message) {
            heard.add(message);
        }
    }

    private static EncodedFrame frame(String json) {
        return EncodedFrame.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static SessionMessage seated(PlayerId player) {
        return new SessionMessage.Seated(new Seat(GAME, player), "clix");
    }

    private static RoomMessage join(Session from) {
        return new RoomMessage.Join(arrival(from), new JoinRoute.Link());
    }

    private static Arrival arrival(Session from) {
        return new Arrival(
                from.connection(),
                new SeatRequest(new MessageId("m1"), Optional.empty()),
                new PlayerName("Ada"),
                Optional.empty(),
                Optional.empty());
    }

    private void pass(Duration by) {
        time.advance(by);
    }

    private void passMoment() {
        pass(Duration.ofMillis(50));
    }

    /** Subscribed, and has heard so. */
    private Session member(Node node, PlayerId player) {
        Session session = node.session();
        assertThat(channel.subscribe(player, session.connection(), seated(player)))
                .isTrue();
        passMoment();
        assertThat(session.heard).containsExactly(seated(player));
        session.heard.clear();
        return session;
    }

    @Test
    void aRequestGoesToTheGamesHomeAndTheAnswerToItsConnection() {
        Session ada = third.session();
        RoomMessage asked = join(ada);
        third.broker.tell(GAME, asked);
        passMoment();
        assertThat(home.heard).containsExactly(asked);

        channel.subscribe(ADA, ada.connection(), seated(ADA));
        channel.send(ada.connection(), frame("{}"));
        channel.tell(ada.connection(), new SessionMessage.Released());
        passMoment();
        assertThat(ada.heard).containsExactly(seated(ADA), "{}", new SessionMessage.Released());
    }

    @Test
    void theLobbyIsWithTheOldest() {
        LobbyMessage match = new LobbyMessage.QuickMatch(arrival(third.session()), Optional.empty());
        third.broker.tellLobby(match);
        leader.broker.tellLobby(new LobbyMessage.Ended(GAME));
        passMoment();

        assertThat(leader.heard).containsExactly(new LobbyMessage.Ended(GAME), match);
    }

    @Test
    void allSubscribersHearAFrameWhereverTheyAreAndFormsOfTheirOwnGoNowhereElse() {
        Session ada = member(third, ADA);
        Session tab = member(third, ADA);
        Session eve = member(home, EVE);
        Session bob = member(leader, new PlayerId("bob"));
        assertThat(channel.publish(frame("\"all\""))).isEqualTo(4);
        assertThat(channel.publish(frame("\"common\""), Map.of(ADA, frame("\"hers\""))))
                .isEqualTo(4);
        passMoment();

        assertThat(ada.heard).containsExactly("\"all\"", "\"hers\"").isEqualTo(tab.heard);
        assertThat(bob.heard).containsExactly("\"all\"", "\"common\"").isEqualTo(eve.heard);
        assertThat(cluster.carried.get("AAAA1")).asString().contains("common").doesNotContain("hers");
        assertThat(cluster.carried.get("CCCC1")).asString().containsOnlyOnce("\"all\"");
    }

    @Test
    void whoIsUnsubscribedHearsNoMore() {
        Session ada = member(third, ADA);
        Session tab = member(third, ADA);
        channel.unsubscribe(ADA, ada.connection());
        channel.unsubscribe(EVE, tab.connection());

        assertThat(channel.player(ada.connection())).isEmpty();
        assertThat(channel.publish(frame("1"))).isEqualTo(1);
        passMoment();
        assertThat(ada.heard).isEmpty();
        assertThat(tab.heard).as("another player's by now").containsExactly("1");
    }

    @Test
    void aSessionThatIsGoneBeforeItsSeatIsGivenIsTheRoomsLoss() {
        Session ada = third.session();
        third.broker.closed(ada.connection());
        assertThat(channel.subscribe(ADA, ada.connection(), seated(ADA)))
                .as("not known here yet")
                .isTrue();
        passMoment();

        assertThat(home.heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        RoomMessage.Disconnected.class,
                        lost -> assertThat(lost.connection()).isEqualTo(ada.connection()));
    }

    @Test
    void aBrokenLinkLosesItsOwnConnectionsAndNobodyElses() {
        Session ada = member(third, ADA);
        Session eve = member(leader, EVE);
        cluster.cut("BBBB1", "CCCC1");
        pass(Duration.ofSeconds(8));

        assertThat(ada.heard).contains(LOST);
        assertThat(eve.heard).isEmpty();
        assertThat(home.heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        RoomMessage.Disconnected.class,
                        lost -> assertThat(lost.connection()).isEqualTo(ada.connection()));
        cluster.mend("BBBB1", "CCCC1");
        pass(Duration.ofSeconds(8));
        Session back = member(third, ADA);
        channel.publish(frame("1"));
        passMoment();
        assertThat(back.heard).containsExactly("1");
    }

    @Test
    void whoeverWaitsForAnAnswerOverABrokenLinkWaitsNoLonger() {
        Session ada = third.session();
        Session eve = third.session();
        home.node.freeze();
        leader.node.freeze();
        third.broker.tell(GAME, join(ada));
        third.broker.tellLobby(new LobbyMessage.QuickMatch(arrival(eve), Optional.empty()));
        pass(Duration.ofSeconds(8));

        assertThat(ada.heard).containsExactly(LOST);
        assertThat(eve.heard).containsExactly(LOST);
    }

    @Test
    void aNodeThatIsGoneIsHeardOfNoMore() {
        Session ada = member(third, ADA);
        cluster.leave("CCCC1");

        assertThat(home.heard).singleElement().isInstanceOf(RoomMessage.Disconnected.class);
        assertThat(home.broker.subscriber(ada.connection())).isEmpty();
        assertThat(channel.subscribe(ADA, ada.connection(), seated(ADA))).isFalse();
    }

    @Test
    void aHomeThatTakesNoMoreRefusesAtOnce() {
        Session ada = third.session();
        home.node.freeze();
        String name = "x".repeat(20);
        for (int i = 0; i < 40_000; i++)
            third.broker.tell(
                    GAME, new RoomMessage.Repeat(ada.connection(), new PlayerId(name), new MessageId("m" + i)));

        assertThat(ada.heard)
                .isNotEmpty()
                .allMatch(heard -> heard instanceof SessionMessage.Refused refused
                        && refused.reason().refusal() == CommonRefusal.OVERLOADED);
    }

    @Test
    void theLobbyCountsForAllAndAnAnswerThatDoesNotComeIsNone() {
        CompletableFuture<List<KindCensus>> counted = third.broker.census().toCompletableFuture();
        passMoment();
        assertThat(counted).isCompletedWithValue(List.of(COUNTED));

        home.node.freeze();
        CompletableFuture<Optional<GameView>> seen = third.broker.look(GAME).toCompletableFuture();
        assertThat(seen).isNotDone();
        pass(Duration.ofSeconds(2));
        assertThat(seen).isCompletedWithValue(Optional.empty());
    }

    @Test
    void aTaskGoesToTheGamesHome() {
        RoomMessage task = new RoomMessage.Task("token", new GameTask("JoinGame", "{}"));
        leader.broker.tell(GAME, task);
        passMoment();

        assertThat(home.heard).containsExactly(task);
        home.broker.refuse(GAME, task, new RefusalReason(CommonRefusal.UNKNOWN_GAME, "no room"));
        assertThat(home.heard).as("its own router adopts the game").hasSize(2);
    }
}
