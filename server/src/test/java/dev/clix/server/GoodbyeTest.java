package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
    void whoPlaysIsToldThatTheServerGoesDownAndSoIsWhoComesBackMeanwhile() {
        try (Playground playground = Playground.open("shutdown: {gamesSeconds: 90}")) {
            Player ada = playground.player("Ada");
            Player bob = playground.busPlayer("Bob");
            playground.started(ada, bob);
            Instant until = playground.time().now().plusSeconds(90);
            Reply.GoingDown lostThen = new Reply.GoingDown(false, until);

            CompletableFuture<Void> played = playground.server().drain().toCompletableFuture();
            assertThat(ada.await(Reply.GoingDown.class::isInstance)).isEqualTo(lostThen);
            assertThat(bob.await(Reply.GoingDown.class::isInstance)).isEqualTo(lostThen);
            ada.drop();
            ada.reconnect();
            ada.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0));

            assertThat(ada.await(Reply.GoingDown.class::isInstance)).isEqualTo(lostThen);
            bob.leave();
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(1));
                return played.isDone();
            });
        }
    }

    @Test
    void aClosingServerOpensNoGames() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            ada.host(2);
            playground.server().drain();
            Player bob = playground.player("Bob");

            assertThat(bob.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Bob"), 2)))
                    .isEqualTo(CommonRefusal.SHUTTING_DOWN);
            assertThat(bob.refusal(id -> new ClientMessage.QuickMatch(id, new PlayerName("Bob"))))
                    .isEqualTo(CommonRefusal.SHUTTING_DOWN);
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
            bob.awaitEvent(GameEnded.class);
        }
    }

    /** A server's open sockets would outlive it. */
    @Test
    void theWorkflowIsClosedAlsoWhenTheGoodbyeTakesTooLong() throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(CliXServer.class);
        lines.start();
        log.addAppender(lines);
        List<RawSocket> guests = new ArrayList<>();
        TestWorkflow workflow = TestWorkflow.on(new VirtualTime());
        AtomicBoolean workflowClosed = new AtomicBoolean();
        try {
            CliXServer server = CliXServer.start(
                    new ConfigReader()
                            .file("test", "http: {host: 127.0.0.1, port: 0}\nshutdown: {gamesSeconds: 0, seconds: 0.1}")
                            .read(),
                    new VirtualTime(),
                    workflow.deployed(),
                    Optional.empty(),
                    () -> workflowClosed.set(true));
            // On each loop more batches than fit into the time there is.
            for (int i = 0; i < 600; i++) guests.add(new RawSocket(server.port(), "/ws"));

            server.close();

            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.startsWith("Gone without a goodbye"));
            assertThat(workflowClosed).isTrue();
        } finally {
            for (RawSocket guest : guests) guest.close();
            log.detachAppender(lines);
            workflow.close();
        }
    }

    @Test
    void whoIsOverloadedTakesNoNewGamesButKeepsTheOldOnes() {
        try (Playground playground = Playground.open("overload: {heapPercent: 0}")) {
            System.gc();
            playground.until(() -> playground.get("/health/ready").statusCode() == 503);
            Player ada = playground.player("Ada");

            assertThat(ada.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Ada"), 2)))
                    .isEqualTo(CommonRefusal.OVERLOADED);
            assertThat(playground.metric("clix_ready")).isZero();
        }
    }
}
