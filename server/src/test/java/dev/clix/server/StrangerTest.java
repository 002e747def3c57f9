package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StrangerTest {
    private static final int STRANGER = 4031;

    @Test
    void whoTakesNoSeatIsClosedAndWhoHasOneOrLooksForOneIsNot() {
        try (Playground playground = Playground.open("socket: {strangerSeconds: 10}")) {
            Player ada = playground.player("Ada");
            Player mute = playground.player("Mute");
            Player bus = playground.busPlayer("Bus");
            ada.host(2);
            Player eve = playground.player("Eve");
            eve.answer(eve.say(ClientMessage.ListGames::new));
            // A client that has answered was let in, and its time runs.
            mute.answer(mute.say(ClientMessage.Ping::new));
            bus.answer(bus.say(ClientMessage.Ping::new));
            playground.pass(Duration.ofSeconds(10));

            assertThat(mute.awaitClose()).isEqualTo(STRANGER);
            assertThat(bus.awaitClose()).isEqualTo(STRANGER);
            ada.answer(ada.say(ClientMessage.Ping::new));
            eve.answer(eve.say(ClientMessage.Ping::new));
        }
    }

    /** Until then it is somebody who may want to play again. */
    @Test
    void whoLooksAtAnEndIsOneOnceThatIsForgotten() {
        try (Playground playground = Playground.open("{socket: {strangerSeconds: 10}, game: {roundsMax: 1}}");
                Player ada = playground.player("Ada");
                Player bob = playground.player("Bob")) {
            GameId game = ada.host(2).game().id();
            bob.join(game);
            playground.everybody(List.of(ada, bob), GameStarted.class);
            playground.pass(Duration.ofSeconds(3));
            playground.everybody(List.of(ada, bob), RoundStarted.class);
            playground.pass(Duration.ofSeconds(10));
            playground.everybody(List.of(ada, bob), GameEnded.class);
            ada.drop();
            ada.comeBack();
            bob.answer(bob.say(ClientMessage.ListGames::new));
            playground.pass(Duration.ofSeconds(119));
            ada.answer(ada.say(ClientMessage.Ping::new));

            playground.pass(Duration.ofSeconds(2));
            assertThat(bob.refusal(id -> new ClientMessage.PlayAgain(id, new PlayerName("Bob"), game)))
                    .isEqualTo(CommonRefusal.UNKNOWN_GAME);
            ada.answer(ada.say(ClientMessage.Ping::new));
            playground.pass(Duration.ofSeconds(10));

            assertThat(ada.awaitClose()).isEqualTo(STRANGER);
            bob.answer(bob.say(ClientMessage.Ping::new));
        }
    }

    /** The workflow takes its time to say no, longer than a stranger has. */
    @Test
    void aClientThatWaitsForAnAnswerIsNoStranger() {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow local = TestWorkflow.on(time)) {
            TroubledWorkflow workflow = new TroubledWorkflow(local.deployed());
            try (Playground playground = Playground.open("socket: {strangerSeconds: 10}", time, workflow.deployed())) {
                CompletableFuture<Void> held = new CompletableFuture<>();
                workflow.startsHeld = held;
                workflow.failingStarts.set(1);
                Player ada = playground.player("Ada");
                ada.answer(ada.say(ClientMessage.Ping::new));
                MessageId asked = ada.say(id -> new ClientMessage.HostGame(id, new PlayerName("Ada"), 2));
                ada.answer(ada.say(ClientMessage.Ping::new));

                playground.pass(Duration.ofSeconds(30));
                held.complete(null);

                Reply.Refused refused = (Reply.Refused) ada.answer(asked);
                assertThat(refused.refusal()).isEqualTo(CommonRefusal.WORKFLOW_UNAVAILABLE);
                playground.pass(Duration.ofSeconds(refused.retryAfter().orElseThrow()));
                assertThat(ada.host(2).player())
                        .as("it asks again as it was told to")
                        .isNotNull();
                playground.pass(Duration.ofMinutes(1));
                ada.answer(ada.say(ClientMessage.Ping::new));
            }
        }
    }

    @Test
    void aClientThatNeverAsksAgainIsAStrangerAfterAll() {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow local = TestWorkflow.on(time)) {
            TroubledWorkflow workflow = new TroubledWorkflow(local.deployed());
            try (Playground playground = Playground.open("socket: {strangerSeconds: 10}", time, workflow.deployed())) {
                workflow.failingStarts.set(1);
                Player ada = playground.player("Ada");
                ada.answer(ada.say(ClientMessage.Ping::new));
                Reply.Refused refused = (Reply.Refused)
                        ada.answer(ada.say(id -> new ClientMessage.HostGame(id, new PlayerName("Ada"), 2)));

                playground.pass(Duration.ofSeconds(10 + refused.retryAfter().orElseThrow()));

                assertThat(ada.awaitClose()).isEqualTo(STRANGER);
            }
        }
    }
}
