package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Ship;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** Bad input gets its named refusal, and nobody else notices. */
class RefusalsTest {
    private static final PlayerName EVE = new PlayerName("Eve");
    private Playground playground = Playground.open();

    @AfterEach
    void close() {
        playground.close();
    }

    private void reopen(String yaml) {
        playground.close();
        playground = Playground.open(yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "eventbus"})
    void whatIsNoMessage(String door) {
        Player eve = at(door);
        eve.sayRaw("hello");
        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.INVALID_JSON);
        eve.sayRaw("[1,2]");
        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.INVALID_JSON);
        eve.sayRaw(wrapped(door, "{\"type\":\"dance\",\"id\":\"e1\"}"));
        Reply.Refused unknown = eve.awaitRefusal();
        assertThat(unknown.refusal()).isEqualTo(CommonRefusal.UNKNOWN_TYPE);
        assertThat(unknown.replyTo())
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo("e1"));
        eve.sayRaw(wrapped(door, "{\"type\":\"quickMatch\",\"id\":\"e2\",\"name\":\"" + "x".repeat(25) + "\"}"));
        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.INVALID_MESSAGE);
        assertThat(eve.quickMatch().player()).as("still welcome").isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws", "eventbus"})
    void aMessageFarTooLargeIsToldAndTheSocketClosed(String door) {
        Player eve = at(door);
        Player ada = playground.player("Ada");
        ada.quickMatch();
        eve.sayRaw(wrapped(door, "{\"type\":\"ship\",\"id\":\"" + "x".repeat(300 * 1024) + "\"}"));

        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.MESSAGE_TOO_LARGE);
        assertThat(eve.awaitClose()).isEqualTo(1009);
        assertThat(playground.player("Bob").quickMatch().game().id())
                .as("nobody else notices")
                .isEqualTo(ada.game());
    }

    /** More than the server puts together, and so never a text that reaches us. */
    @ParameterizedTest
    @ValueSource(strings = {"ws", "eventbus"})
    void aMessageTooLargeToBePutTogetherIsToldAndTheSocketClosed(String door) {
        Player eve = at(door);
        String half = "x".repeat(300 * 1024);
        eve.sayInTwo(half, half);

        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.MESSAGE_TOO_LARGE);
        assertThat(eve.awaitClose()).isEqualTo(1009);
    }

    @Test
    void binaryFramesCountLikeAnyOther() {
        reopen("socket: {messagesPerSecond: 10}");
        Player large = playground.player("Large");
        large.sayBinary(new byte[300 * 1024]);
        assertThat(large.awaitRefusal().refusal()).isEqualTo(CommonRefusal.MESSAGE_TOO_LARGE);
        assertThat(large.awaitClose()).isEqualTo(1009);

        Player eve = playground.player("Eve");
        eve.sayBinary(new byte[1]);
        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.INVALID_JSON);
        for (int i = 0; i < 1_021; i++) eve.sayBinary(new byte[1]);
        assertThat(eve.awaitClose()).isEqualTo(4029);
    }

    /** The bound is in bytes, as the setting's name says. */
    @Test
    void lettersOfSeveralBytesCountAsThose() {
        Player eve = playground.player("Eve");
        eve.sayRaw("{\"type\":\"ping\",\"id\":\"e1\",\"more\":\"" + "€".repeat(4_000) + "\"}");
        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.MESSAGE_TOO_LARGE);
    }

    @Test
    void whoeverTalksTooMuchIsToldAndInTheEndClosed() {
        reopen("socket: {messagesPerSecond: 10}");
        Player eve = playground.player("Eve");
        for (int i = 0; i < 21; i++) eve.say(ClientMessage.Ping::new);
        assertThat(eve.awaitRefusal().refusal()).isEqualTo(CommonRefusal.TOO_MANY_MESSAGES);
        for (int i = 0; i < 1_001; i++) eve.say(ClientMessage.Ping::new);
        assertThat(eve.awaitClose()).isEqualTo(4029);
    }

    @Test
    void aStrangersToken() {
        Player eve = playground.player("Eve");
        Player ada = playground.player("Ada");
        ada.host(3);
        String[] parts = ada.token().split("\\.");
        String unsigned = "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0." + parts[0] + ".";
        for (String token : new String[] {"", "x", "a.b.c", unsigned, ada.token() + "x", parts[0] + "."})
            assertThat(eve.refusal(id -> new ClientMessage.Return(id, token, Optional.empty(), 0)))
                    .as(token)
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void aTokenOfLongAgo() {
        Player ada = playground.player("Ada");
        ada.host(3);
        playground.pass(Duration.ofHours(24));

        Player later = playground.player("Later");
        assertThat(later.refusal(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.EXPIRED_TOKEN);
    }

    @Test
    void gamesThatCannotBeJoined() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        Player eve = playground.player("Eve");
        playground.started(ada, bob);

        assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, EVE, ada.game())))
                .isEqualTo(CommonRefusal.GAME_STARTED);
        assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, EVE, new GameId("nowhere"))))
                .isEqualTo(CommonRefusal.UNKNOWN_GAME);
        assertThat(ada.refusal(id -> new ClientMessage.QuickMatch(id, EVE))).isEqualTo(CommonRefusal.ALREADY_SEATED);
        assertThat(eve.quickMatch().game().id()).isNotEqualTo(ada.game());
    }

    @Test
    void whatOnlyTheHostMayDo() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        ada.host(3);
        assertThat(ada.refusal(ClientMessage.StartGame::new)).isEqualTo(CommonRefusal.TOO_FEW_PLAYERS);
        bob.join(ada.game());

        assertThat(bob.refusal(ClientMessage.StartGame::new)).isEqualTo(CommonRefusal.NOT_HOST);
        assertThat(bob.refusal(id -> new ClientMessage.AddBot(id, BotSpeed.FAST.level())))
                .isEqualTo(CommonRefusal.NOT_HOST);
    }

    @Test
    void whatCountsInARoundOnly() {
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Ship()))).isEqualTo(CommonRefusal.NOT_SEATED);
        playground.started(ada, bob);
        assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Click(1))))
                .as("clicks in the pause")
                .isEqualTo(CliXRefusal.NO_ROUND);
        playground.roundStarted(ada);
        ada.ship();
        assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Ship())))
                .as("shipping twice")
                .isEqualTo(CliXRefusal.ALREADY_SHIPPED);
    }

    @Test
    void whoIsOutMayOnlyWatch() {
        reopen("game: {capital: 1, burn: 1}");
        Player ada = playground.player("Ada");
        Player bob = playground.player("Bob");
        Player eve = playground.player("Eve");
        ada.host(3);
        bob.join(ada.game());
        eve.join(ada.game());
        eve.awaitEvent(GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        eve.awaitEvent(RoundStarted.class);
        playground.pass(Duration.ofSeconds(1));
        for (Player seller : List.of(ada, bob)) {
            seller.click(20);
            seller.ship();
        }
        playground.pass(Duration.ofSeconds(9));
        eve.awaitEvent(RoundEnded.class);
        playground.pass(Duration.ofSeconds(3));
        eve.awaitEvent(RoundStarted.class);

        assertThat(eve.refusal(id -> new ClientMessage.Move(id, new Click(1)))).isEqualTo(CliXRefusal.OUT_OF_GAME);
    }

    @Test
    void whoWatchesWhenEnoughDo() {
        reopen("room: {spectators: 1}");
        Player ada = playground.player("Ada");
        ada.host(2);
        playground.player("Bob").spectate(ada.game());

        assertThat(playground.player("Eve").refusal(id -> new ClientMessage.Spectate(id, EVE, ada.game())))
                .isEqualTo(CommonRefusal.GAME_FULL);
    }

    @Test
    void whoComesAfterTheEnd() {
        Player ada = playground.player("Ada");
        ada.quickMatch();
        playground.pass(Duration.ofSeconds(20));
        ada.awaitEvent(GameEnded.class);

        Player eve = playground.player("Eve");
        assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, EVE, ada.game())))
                .isEqualTo(CommonRefusal.GAME_ENDED);
    }

    @Test
    void moreGamesThanTheServerTakes() {
        reopen("lobby: {gamesMax: 1}");
        playground.player("Ada").host(2);

        assertThat(playground.player("Eve").refusal(id -> new ClientMessage.HostGame(id, EVE, 2)))
                .isEqualTo(CommonRefusal.OVERLOADED);
    }

    @Test
    void aRefusalIsLoggedOnceAndSampledWhenRepeated() {
        Player eve = playground.player("Eve");

        assertThat(logged(eve, 2_500))
                .as("the 1st, 10th, 100th, 1000th and 2000th")
                .hasSize(5);
    }

    @Test
    void soIsWhatTheRulesSayNoTo() {
        Player ada = playground.player("Ada");
        ada.host(2);

        assertThat(logged(ada, 15))
                .as("the 1st and 10th")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getKeyValuePairs())
                        .extracting(KeyValuePair::toString)
                        .contains("game=\"%s\"".formatted(ada.game()), "player=\"%s\"".formatted(ada.id())));
        assertThat(playground.metric("clix_refusals_total{refusal=\"no_round\"}"))
                .isEqualTo(15);
    }

    /** The lines that so many sales out of a round leave in the log. */
    private static List<ILoggingEvent> logged(Player player, int sales) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger("dev.clix.server.gateway.RefusalLog");
        lines.start();
        log.addAppender(lines);
        for (int i = 1; i < sales; i++) player.say(id -> new ClientMessage.Move(id, new Ship()));
        player.ship();
        log.detachAppender(lines);
        return lines.list;
    }

    private Player at(String door) {
        return door.equals("ws") ? playground.player("Eve") : playground.busPlayer("Eve");
    }

    private static String wrapped(String door, String message) {
        return door.equals("ws") ? message : "{\"type\":\"send\",\"address\":\"clix.in\",\"body\":" + message + "}";
    }
}
