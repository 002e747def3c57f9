package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.Ship;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of one address, one player and all together; beyond each stands a name, and a way back. */
class LimitsTest {
    private static final String BEHIND_A_PROXY = "http: {proxies: [127.0.0.1]}\n";

    @Test
    void soManyConnectionsFromOneAddress() {
        try (Playground playground = Playground.open(BEHIND_A_PROXY + "address: {sockets: 2}")) {
            playground.playerFrom("203.0.113.7", "Ada").quickMatch();
            Player bob = playground.playerFrom("10.0.0.1, 203.0.113.7", "Bob");
            bob.quickMatch();

            assertThat(playground.playerFrom("203.0.113.7", "Eve").awaitClose()).isEqualTo(4032);
            playground.playerFrom("203.0.113.8", "Neighbour").quickMatch();
            bob.drop();
            playground.until(() -> playground.sockets() == 2);
            playground.playerFrom("203.0.113.7", "Late").quickMatch();
        }
    }

    @Test
    void aProxyIsKnownHoweverItsAddressIsWritten() {
        try (Playground playground =
                Playground.open("http: {proxies: ['::1', '::ffff:127.0.0.1']}\naddress: {sockets: 1}")) {
            playground.playerFrom("203.0.113.7", "Ada").quickMatch();

            assertThat(playground.playerFrom("203.0.113.7", "Eve").awaitClose()).isEqualTo(4032);
        }
    }

    @Test
    void whoIsNoProxyIsNotBelieved() {
        try (Playground playground = Playground.open("address: {sockets: 1}")) {
            playground.playerFrom("203.0.113.7", "Ada").quickMatch();
            playground.playerFrom("203.0.113.7", "Bob").quickMatch();
        }
    }

    @Test
    void soManyGamesFromOneAddress() {
        try (Playground playground = Playground.open(BEHIND_A_PROXY + "address: {games: 1}")) {
            Player ada = playground.playerFrom("2001:db8:1:2::7", "Ada");
            ada.host(2);
            Player eve = playground.playerFrom("2001:db8:1:2:3:4:5:6", "Eve");

            assertThat(eve.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Eve"), 2)))
                    .as("from the same network")
                    .isEqualTo(CommonRefusal.TOO_MANY_GAMES);
            eve.join(ada.game());
            Player bob = playground.playerFrom("2001:db8:1:3::7", "Bob");
            bob.host(2);
        }
    }

    /** It can still be looked at, but takes nobody's place. */
    @ParameterizedTest
    @ValueSource(strings = {"address: {games: 1}", "lobby: {gamesMax: 1}"})
    void aGameThatHasEndedCountsNoMore(String limit) {
        try (Playground playground = Playground.open(BEHIND_A_PROXY + limit)) {
            Player ada = playground.playerFrom("203.0.113.7", "Ada");
            ada.quickMatch();
            playground.pass(Duration.ofSeconds(20));
            ada.awaitEvent(GameEnded.class);
            playground.until(() -> playground.getAsOperator("/health").body().contains("\"games\":0"));
            assertThat(playground.metric("clix_rooms")).as("it lingers").isEqualTo(1);

            Player bob = playground.playerFrom("203.0.113.7", "Bob");
            bob.host(2);
            Player eve = playground.playerFrom("203.0.113.7", "Eve");
            assertThat(eve.answer(eve.say(id -> new ClientMessage.HostGame(id, new PlayerName("Eve"), 2))))
                    .as("one that runs does count")
                    .isInstanceOf(Reply.Refused.class);
        }
    }

    @Test
    void whoOpensGamesAndLeavesThemDoesNotFillTheServerWithEndedOnes() {
        try (Playground playground = Playground.open(BEHIND_A_PROXY + "address: {games: 1}")) {
            for (int i = 0; i < 10; i++) {
                Player eve = playground.playerFrom("203.0.113.7", "Eve" + i);
                eve.host(2);
                eve.leave();
                playground.until(() -> playground.metric("clix_games") == 0);
            }
            assertThat(playground
                            .playerFrom("203.0.113.7", "Eve")
                            .refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Eve"), 2)))
                    .isEqualTo(CommonRefusal.TOO_MANY_GAMES);
            playground.pass(Duration.ofSeconds(121));
            playground.until(() -> playground.metric("clix_rooms") == 0);
            playground.playerFrom("203.0.113.7", "Ada").host(2);
        }
    }

    @Test
    void soManyMessagesFromOneAddress() {
        try (Playground playground = Playground.open(BEHIND_A_PROXY + "address: {messagesPerSecond: 10}")) {
            Player ada = playground.playerFrom("203.0.113.7", "Ada");
            Player bob = playground.playerFrom("203.0.113.7", "Bob");
            Player eve = playground.playerFrom("203.0.113.8", "Eve");
            for (int i = 0; i < 20; i++) ada.answer(ada.say(ClientMessage.Ping::new));
            bob.say(ClientMessage.Ping::new);

            assertThat(bob.awaitRefusal().refusal()).isEqualTo(CommonRefusal.TOO_MANY_MESSAGES);
            eve.answer(eve.say(ClientMessage.Ping::new));
            playground.pass(Duration.ofSeconds(1));
            bob.answer(bob.say(ClientMessage.Ping::new));
        }
    }

    @Test
    void soManyMessagesOfOnePlayerOverAllTabs() {
        try (Playground playground = Playground.open("player: {messagesPerSecond: 5}")) {
            Player ada = playground.player("Ada");
            Player tab = playground.busPlayer("Tab");
            ada.host(3);
            tab.answer(tab.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)));
            for (int i = 0; i < 10; i++) ada.click(1);

            assertThat(tab.refusal(id -> new ClientMessage.Move(id, new Ship())))
                    .isEqualTo(CommonRefusal.TOO_MANY_MESSAGES);
            playground.pass(Duration.ofSeconds(1));
            assertThat(tab.refusal(id -> new ClientMessage.Move(id, new Ship())))
                    .isEqualTo(CliXRefusal.NO_ROUND);
        }
    }

    @Test
    void soManyTabsOfOnePlayer() {
        try (Playground playground = Playground.open("player: {sockets: 2}")) {
            Player ada = playground.player("Ada");
            ada.host(3);
            Player tab = playground.player("Tab");
            tab.answer(tab.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)));
            Player third = playground.player("Third");

            assertThat(third.refusal(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)))
                    .isEqualTo(CommonRefusal.TOO_MANY_CONNECTIONS);
            tab.drop();
            playground.until(() -> playground.sockets() == 2);
            assertThat(third.answer(third.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0))))
                    .isInstanceOf(Reply.Returned.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStormIsLetInAtItsRate(boolean fast) {
        try (Playground playground = Playground.open("socket: {admittedPerSecond: 2}")) {
            for (int i = 0; i < 4; i++) playground.player("P" + i).quickMatch();
            Player early = fast ? playground.player("Early") : playground.busPlayer("Early");

            assertThat(early.awaitClose()).isEqualTo(1013);
            playground.pass(Duration.ofMillis(500));
            early.reconnect();
            early.quickMatch();
        }
    }
}
