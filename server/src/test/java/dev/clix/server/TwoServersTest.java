package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two healthy servers on one deployment leave each other's games alone. */
class TwoServersTest {
    private static final String SETTINGS = """
            token: {secret: 0123456789abcdef0123456789abcdef}
            game: {roundsMax: 3}
            """;

    @Test
    void anIdleHealthyServerBesideOneThatPlaysTakesNoGameOver() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time);
                Playground idle = Playground.open(SETTINGS, time, workflow.deployed());
                Playground playing = Playground.open(SETTINGS, time, workflow.deployed())) {
            Player ada = playing.player("Ada");
            Player bob = playing.player("Bob");
            started(playing, ada, bob);

            passUntilHeard(playing, ada, GameEnded.class);
            assertThat(ada.awaitEvent(GameEnded.class).outcome()).isNotEqualTo(GameOutcome.ABANDONED);
            assertThat(idle.metric("clix_rooms")).isZero();
            assertThat(idle.metric("clix_tasks_passed_on_total"))
                    .as("no more than the polls that were out")
                    .isLessThanOrEqualTo(12);
        }
    }

    @TestFactory
    Stream<DynamicTest> aLinkOpenedAtTheWrongServerIsRefusedAndSaysWhereTheGameIs() {
        return Stream.of(
                        named("join", game -> id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), game)),
                        named("watch", game -> id -> new ClientMessage.Spectate(id, new PlayerName("Eve"), game)))
                .map(asked -> DynamicTest.dynamicTest(asked.name(), () -> assertElsewhere(asked)));
    }

    private static void assertElsewhere(Asked asked) throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time);
                Playground there = Playground.open(SETTINGS, time, workflow.deployed());
                Playground wrong = Playground.open(SETTINGS, time, workflow.deployed())) {
            Player ada = there.player("Ada");
            ada.host(3);
            Player eve = wrong.player("Eve");
            Reply.Refused refused =
                    (Reply.Refused) eve.answer(eve.say(asked.message().apply(ada.game())));

            assertThat(refused.refusal()).isEqualTo(CommonRefusal.GAME_ELSEWHERE);
            assertThat(refused.playedAt()).contains("http://127.0.0.1:" + there.port());
            assertThat(refused.message()).endsWith("it is played at http://127.0.0.1:" + there.port());
        }
    }

    @Test
    void aSeatProvenAtTheWrongServerIsRefusedAndSaysWhereTheGameIs() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time);
                Playground there = Playground.open(
                        SETTINGS + "http: {publicUrl: 'https://a.example'}", time, workflow.deployed());
                Playground wrong = Playground.open(SETTINGS, time, workflow.deployed())) {
            Player ada = there.player("Ada");
            ada.host(3);
            Player lost = wrong.player("Ada");
            Reply.Refused refused = (Reply.Refused)
                    lost.answer(lost.say(id -> new ClientMessage.Return(id, ada.token(), Optional.empty(), 0)));

            assertThat(refused.refusal()).isEqualTo(CommonRefusal.GAME_ELSEWHERE);
            assertThat(refused.playedAt()).as("where players find it").contains("https://a.example");
        }
    }

    @Test
    void aGameThatIsNowhereIsUnknownAsBefore() {
        try (Playground playground = Playground.open()) {
            Player eve = playground.player("Eve");
            assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), new GameId("none"))))
                    .isEqualTo(CommonRefusal.UNKNOWN_GAME);
        }
    }

    @Test
    void whenTheServerThatPlaysIsGoneItsGamesGoOnAtTheOther() throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time);
                Playground other = Playground.open(SETTINGS, time, workflow.deployed())) {
            GameId game;
            String token;
            try (Playground first = Playground.open(SETTINGS, time, workflow.deployed())) {
                Player ada = first.player("Ada");
                Player bob = first.player("Bob");
                started(first, ada, bob);
                passUntilHeard(first, bob, RoundStarted.class);
                game = ada.game();
                token = ada.token();
            }
            Player ada = other.player("Ada");
            passUntil(other, () -> other.metric("clix_rooms") == 1);
            Reply.Returned back = (Reply.Returned)
                    ada.answer(ada.say(id -> new ClientMessage.Return(id, token, Optional.empty(), 0)));
            assertThat(back.game().orElseThrow().id()).isEqualTo(game);
        }
    }

    /** A task that was passed on comes again after a second, and whoever is asked in vain is asked again. */
    private static void passUntilHeard(Playground playground, Player player, Class<? extends GameEvent> event) {
        passUntil(
                playground,
                () -> player.gameMessages().stream().anyMatch(message -> event.isInstance(message.event())));
    }

    private static void passUntil(Playground playground, BooleanSupplier condition) {
        playground.until(() -> {
            playground.pass(Duration.ofMillis(500));
            return condition.getAsBoolean();
        });
    }

    private static void started(Playground playground, Player host, Player other) {
        host.host(2);
        other.join(host.game());
        passUntilHeard(playground, host, GameStarted.class);
    }

    private record Asked(String name, Function<GameId, Function<MessageId, ClientMessage>> message) {}

    private static Asked named(String name, Function<GameId, Function<MessageId, ClientMessage>> message) {
        return new Asked(name, message);
    }
}
