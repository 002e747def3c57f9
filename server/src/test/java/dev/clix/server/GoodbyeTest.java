package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GoodbyeTest {
    @Test
    void everybodyIsToldToComeBack() {
        Playground playground = Playground.open();
        Player ada = playground.player("Ada");
        Player bob = playground.busPlayer("Bob");
        ada.host(3);
        bob.join(ada.game());

        playground.server().close();

        assertThat(ada.awaitClose()).isEqualTo(1012);
        assertThat(bob.awaitClose()).isEqualTo(1012);
    }

    @Test
    void aClosingServerOpensNoGames() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            ada.host(2);
            playground.server().drain();
            Player bob = playground.player("Bob");

            assertThat(bob.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Bob"), 2)))
                    .isEqualTo(Refusal.SHUTTING_DOWN);
            assertThat(bob.refusal(id -> new ClientMessage.QuickMatch(id, new PlayerName("Bob"))))
                    .isEqualTo(Refusal.SHUTTING_DOWN);
            assertThat(bob.join(ada.game()).game().players())
                    .as("games that are open may be played")
                    .hasSize(2);
        }
    }

    @Test
    void balancersAreToldToSendNobodyNew() {
        try (Playground playground = Playground.open()) {
            assertThat(playground.get("/health/ready").statusCode()).isEqualTo(200);
            playground.server().drain();

            assertThat(playground.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(playground.get("/health/ready").body()).contains("going down");
            assertThat(playground.get("/health").statusCode())
                    .as("alive all the same")
                    .isEqualTo(200);
        }
    }

    @Test
    void runningGamesAreWaitedFor() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            playground.started(ada, bob);
            CompletableFuture<Void> played = playground.server().drain().toCompletableFuture();
            ada.answer(ada.say(ClientMessage.Ping::new));
            assertThat(played).isNotDone();
            ada.leave();

            playground.until(() -> {
                playground.pass(Duration.ofSeconds(1));
                return played.isDone();
            });
            bob.awaitEvent(GameEvent.GameEnded.class);
        }
    }

    @Test
    void whoIsOverloadedTakesNoNewGamesButKeepsTheOldOnes() {
        try (Playground playground = Playground.open("overload: {heapPercent: 0}")) {
            System.gc();
            playground.until(() -> playground.get("/health/ready").statusCode() == 503);
            Player ada = playground.player("Ada");

            assertThat(ada.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Ada"), 2)))
                    .isEqualTo(Refusal.OVERLOADED);
            assertThat(playground.metric("clix_ready")).isZero();
        }
    }
}
