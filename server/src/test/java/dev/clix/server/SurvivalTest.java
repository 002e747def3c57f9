package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that must survive travels in the workflow: a game outlives the server it was begun on. */
class SurvivalTest {
    static final String SECRET = "token: {secret: 0123456789abcdef0123456789abcdef}";

    @Test
    void anotherServerPlaysTheGameOn() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time)) {
            String adasToken;
            String bobsToken;
            try (Playground first = Playground.open(SECRET, time, workflow.deployed())) {
                Player ada = first.player("Ada");
                Player bob = first.player("Bob");
                ada.host(2);
                bob.join(ada.game());
                adasToken = ada.token();
                bobsToken = bob.token();
                ada.awaitEvent(GameStarted.class);
                first.pass(Duration.ofSeconds(3));
                ada.awaitEvent(RoundStarted.class);
                first.pass(Duration.ofSeconds(1));
                ada.click(10);
                ada.ship();
                first.pass(Duration.ofSeconds(9));
                ada.awaitEvent(RoundEnded.class);
                bob.awaitEvent(RoundEnded.class);
            }
            try (Playground second = Playground.open(SECRET, time, workflow.deployed())) {
                Player ada = second.player("Ada");
                Player bob = second.player("Bob");
                GameView found = returned(second, ada, adasToken);
                returned(second, bob, bobsToken);

                assertThat(CliXPlayer.of(found.players().get(0)).capitals()).containsExactly(30_000L, 30_000L);
                assertThat(CliXPlayer.of(found.players().get(1)).capitals()).containsExactly(30_000L, 25_000L);
                ada.answer(ada.say(ClientMessage.Leave::new));
                passUntilHeard(second, bob, GameEnded.class);
                assertThat(bob.awaitEvent(GameEnded.class).outcome()).isEqualTo(GameOutcome.LAST_ONE_LEFT);
            }
            try (Playground third = Playground.open(SECRET, time, workflow.deployed())) {
                Player bob = third.player("Bob");
                assertThat(CliXView.of(returned(third, bob, bobsToken)).outcome())
                        .as("the game is over")
                        .contains(GameOutcome.LAST_ONE_LEFT);
            }
        }
    }

    @Test
    void aLobbyWhoseServerIsGoneIsKnownToAnother() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time)) {
            GameId game;
            try (Playground first = Playground.open(SECRET, time, workflow.deployed())) {
                Player ada = first.player("Ada");
                ada.host(2);
                game = ada.game();
                first.pass(Duration.ofMinutes(1));
                assertThat(first.metric("clix_rooms"))
                        .as("kept by its heartbeat")
                        .isEqualTo(1);
            }
            try (Playground second = Playground.open(SECRET, time, workflow.deployed())) {
                second.until(() -> {
                    second.pass(Duration.ofSeconds(1));
                    return second.metric("clix_rooms") == 1;
                });
                assertThat(time.now())
                        .as("seconds of silence, not the lobby's ten minutes")
                        .isBefore(VirtualTime.START.plusSeconds(120));

                Player bob = second.player("Bob");
                Player eve = second.player("Eve");
                bob.join(game);
                eve.join(game);
                passUntilHeard(second, bob, GameStarted.class);
            }
        }
    }

    /** A second at a time: a server that must know whether the other one is gone asks it once a second. */
    static void passUntilHeard(Playground playground, Player player, Class<? extends GameEvent> event) {
        playground.until(() -> {
            playground.pass(Duration.ofSeconds(1));
            return player.gameMessages().stream().anyMatch(message -> event.isInstance(message.event()));
        });
    }

    /** The game's next task comes here, and the server that had the game does not answer any more. */
    static GameView returned(Playground playground, Player player, String token) {
        while (true) {
            Reply answer = player.answer(player.say(id -> new ClientMessage.Return(id, token, Optional.empty(), 0)));
            if (answer instanceof Reply.Returned returned)
                return returned.game().orElseThrow();
            assertThat(((Reply.Refused) answer).refusal())
                    .as("the game is played, but not here yet")
                    .isEqualTo(CommonRefusal.WORKFLOW_UNAVAILABLE);
            playground.pass(Duration.ofMillis(500));
        }
    }
}
