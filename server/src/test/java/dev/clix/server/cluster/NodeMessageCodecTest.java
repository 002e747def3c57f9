package dev.clix.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.ClientKey;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodecs;
import dev.clix.protocol.RematchView;
import dev.clix.protocol.RoomCode;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.Opening;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.presence.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NodeMessageCodecTest {
    private static final List<GameMessages> GAMES = List.of(CliXMessages.TABLE);
    private static final ProtocolCodecs CODECS = new ProtocolCodecs(GAMES);
    private static final GameId GAME = new GameId("AAAAgame");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerName NAME = new PlayerName("Ada Ü");
    private static final ConnectionId CONNECTION = new ConnectionId("AAAAnode", 7);
    private static final MessageId ID = new MessageId("m1");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00.123456789Z");
    private static final SeatRequest REQUEST =
            new SeatRequest(ID, Optional.of(new ClientKey("adas-client-0123456789")));
    private static final Arrival ARRIVAL =
            new Arrival(CONNECTION, REQUEST, NAME, Optional.of(ADA), Optional.of("192.0.2.1"));
    private static final Arrival STRANGER =
            new Arrival(CONNECTION, new SeatRequest(ID, Optional.empty()), NAME, Optional.empty(), Optional.empty());
    private static final PreviousGame BEFORE = new PreviousGame(new GameId("AAAAbefore"), Set.of(ADA), NOW);
    private static final RefusalReason REASON =
            new RefusalReason(CommonRefusal.GAME_FULL, "Expected a seat", Optional.of("https://a.example"));
    private static final RoomMessage.Join JOIN = new RoomMessage.Join(ARRIVAL, new JoinRoute.QuickMatch("clix", 4));
    private static final GameSetup SETUP =
            new GameSetup(GAME, Visibility.PRIVATE, 3, 600, Optional.of(new RoomCode("BCDG")), true);

    private static final GameView VIEW = new GameView(
            GAME,
            "clix",
            Visibility.PUBLIC,
            Optional.empty(),
            2,
            Optional.of(ADA),
            GameView.LOBBY,
            new CliXView(
                    0, 50, 30_000, 5_000, 20, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.of(Instant.parse("2027-01-01T00:00:20Z")),
            Optional.empty(),
            List.of(),
            AudienceView.NOBODY,
            Optional.empty(),
            Optional.empty());

    private final NodeMessageCodec codec = new NodeMessageCodec(CODECS, GAMES, game -> CliXMessages.TABLE.name());

    static Stream<RoomMessage> roomMessages() {
        return Stream.of(
                JOIN,
                new RoomMessage.Join(STRANGER, new JoinRoute.Link()),
                new RoomMessage.Join(STRANGER, new JoinRoute.Assigned()),
                new RoomMessage.Join(STRANGER, new JoinRoute.Rematch(BEFORE)),
                new RoomMessage.Spectate(CONNECTION, REQUEST, NAME),
                new RoomMessage.PlayAgain(ARRIVAL),
                new RoomMessage.RematchChanged(new RematchView(List.of(NAME), 3, Optional.of(GAME))),
                new RoomMessage.Return(
                        CONNECTION,
                        ADA,
                        SeatClaim.inTheAudience(NAME),
                        2,
                        new ClientMessage.Return(ID, "token", Optional.of(new Epoch("e1")), 12),
                        true),
                new RoomMessage.Repeat(CONNECTION, ADA, ID),
                new RoomMessage.Command(CONNECTION, ADA, new ClientMessage.Move(ID, new Click(3))),
                new RoomMessage.Command(CONNECTION, ADA, new ClientMessage.Leave(ID)),
                new RoomMessage.Aside(CONNECTION, ADA, new ClientMessage.AgreeToBots(ID, true)),
                new RoomMessage.ListSpectators(CONNECTION, ADA, new ClientMessage.ListSpectators(ID, 50)),
                new RoomMessage.Disconnected(CONNECTION, ADA, NOW),
                new RoomMessage.Renew(ADA),
                new RoomMessage.Task("token", new GameTask("JoinGame", "{\"gameId\":\"AAAAgame\"}")),
                new RoomMessage.OwnerFound(Optional.of(new RoomOwner("AAAAnode", "http://192.0.2.1", 3))));
    }

    static Stream<LobbyMessage> lobbyMessages() {
        return Stream.of(
                new LobbyMessage.QuickMatch(ARRIVAL, Optional.of(new GameKind("clix"))),
                new LobbyMessage.Host(STRANGER, Optional.empty(), 3, true),
                new LobbyMessage.PlayAgain(BEFORE, ARRIVAL),
                new LobbyMessage.JoinRefused(GAME, JOIN, REASON),
                new LobbyMessage.Visit(CONNECTION, ID),
                new LobbyMessage.VisitEnded(CONNECTION),
                new LobbyMessage.FindGame(
                        CONNECTION, new ClientMessage.FindGame(ID, new RoomCode("BCDG")), Optional.empty()),
                new LobbyMessage.SeatsChanged(GAME, 2, 1),
                new LobbyMessage.Adopted(SETUP),
                new LobbyMessage.Recalled(SETUP),
                new LobbyMessage.Ended(GAME),
                new LobbyMessage.Closed(GAME));
    }

    static Stream<SessionMessage> sessionMessages() {
        Seat seat = new Seat(GAME, ADA);
        return Stream.of(
                new SessionMessage.Seated(seat, "clix"),
                new SessionMessage.Over(seat),
                new SessionMessage.Forgotten(),
                new SessionMessage.Released(),
                new SessionMessage.RoomLost(),
                new SessionMessage.TurnedDown(ID, REASON),
                new SessionMessage.Refused(ID, REASON),
                new SessionMessage.AgainstTheRules(CliXRefusal.values()[0], "Expected a round"));
    }

    @ParameterizedTest
    @MethodSource("roomMessages")
    void aMessageToARoomIsReadAsItWasWritten(RoomMessage message) {
        assertReadAsWritten(new NodeMessage.ToRoom(GAME, message));
    }

    @ParameterizedTest
    @MethodSource("lobbyMessages")
    void aMessageToTheLobbyIsReadAsItWasWritten(LobbyMessage message) {
        assertReadAsWritten(new NodeMessage.ToLobby(message));
    }

    @ParameterizedTest
    @MethodSource("sessionMessages")
    void aMessageToASessionIsReadAsItWasWritten(SessionMessage message) {
        assertReadAsWritten(new NodeMessage.ToSession(CONNECTION, message));
        assertReadAsWritten(new NodeMessage.Subscribe(GAME, ADA, CONNECTION, message));
    }

    @Test
    void theOthersAreReadAsTheyWereWritten() {
        assertReadAsWritten(new NodeMessage.Open(new Opening(SETUP, Optional.of(BEFORE), JOIN)));
        assertReadAsWritten(new NodeMessage.Unsubscribe(GAME, ADA, CONNECTION));
        assertReadAsWritten(new NodeMessage.Look(7, GAME));
        assertReadAsWritten(new NodeMessage.Looked(7, GAME, Optional.empty()));
        assertReadAsWritten(new NodeMessage.Looked(7, GAME, Optional.of(VIEW)));
        assertReadAsWritten(new NodeMessage.Count(7));
        assertReadAsWritten(new NodeMessage.Counted(7, List.of(new KindCensus("clix", 4, 3, 2, 1))));
    }

    private void assertReadAsWritten(NodeMessage message) {
        assertThat(codec.decoded(codec.encoded(message))).isEqualTo(message);
    }

    @Test
    void noKindOfMessageIsForgotten() {
        assertThat(kinds(roomMessages())).isEqualTo(leaves(RoomMessage.class));
        assertThat(kinds(lobbyMessages())).isEqualTo(leaves(LobbyMessage.class));
        assertThat(kinds(sessionMessages())).isEqualTo(leaves(SessionMessage.class));
    }

    private static Set<Class<?>> kinds(Stream<?> samples) {
        return samples.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(each -> leaves(each).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    @Test
    void theBytesForClientsAreTheSameAndWhatMayPassStillMay() {
        GameMessage told = new GameMessage(
                GAME, new Epoch("e1"), 7, NOW.minusNanos(456_789), new GameEvent.AudienceChanged(AudienceView.NOBODY));
        byte[] json = CODECS.of("clix").encode(told);
        EncodedFrame plain = EncodedFrame.of("{\"type\":\"pong\"}".getBytes(StandardCharsets.UTF_8));
        NodeMessage.Told read = (NodeMessage.Told) codec.decoded(
                codec.encoded(new NodeMessage.Told(GAME, EncodedFrame.passing(told, json), Map.of(ADA, plain))));
        NodeMessage.Said said =
                (NodeMessage.Said) codec.decoded(codec.encoded(new NodeMessage.Said(GAME, CONNECTION, plain)));

        assertThat(read.frame().json()).isEqualTo(json);
        assertThat(read.frame().passing()).contains(told);
        assertThat(read.frame().isUnlogged()).isFalse();
        assertThat(read.own()).containsOnlyKeys(ADA);
        assertThat(read.own().get(ADA).json()).isEqualTo(plain.json());
        assertThat(said.frame().mayPass()).isFalse();
        assertThat(said.frame().passing()).isEmpty();
        assertThat(said.connection()).isEqualTo(CONNECTION);
    }

    @Test
    void bytesOfNoMessageAreRefused() {
        byte[] whole = codec.encoded(new NodeMessage.ToSession(CONNECTION, new SessionMessage.Forgotten()));

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> codec.decoded(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> codec.decoded(new byte[] {99})).hasMessageContaining("kind 99");
    }
}
