package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.hands.HandsMessages;
import dev.clix.server.game.hands.HandsMessages.HandsEnded;
import dev.clix.server.game.hands.HandsMessages.TurnBegan;
import dev.clix.server.game.hands.HandsRules;
import dev.clix.server.metrics.Meters;
import dev.clix.server.registry.RegisteredGames;
import dev.clix.workflow.time.VirtualTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Two kinds of games on one server do not get into each other's way, wherever their workflows and rooms come from. */
class TwoGamesTest {
    private static final List<GameProvider> GAMES =
            List.of(RegisteredGames.ALL.get(0), GameProvider.of(new HandsRules(2)));
    private static final Optional<GameKind> HANDS = Optional.of(new GameKind("hands"));

    /** One address for all of them: a server that finds itself in its predecessor's place asks no further. */
    private static final String SETTINGS =
            "token: {secret: 0123456789abcdef0123456789abcdef}\nnode: {url: 'http://127.0.0.1:1'}\ngame: {roundsMax: 1}";

    private final VirtualTime time = new VirtualTime();

    @Test
    void aGameOfEachKindIsPlayedOnByTheNextServer() {
        try (TestWorkflow workflow = TestWorkflow.on(time, GAMES)) {
            Player ada;
            Player eve;
            GameId hands;
            try (Playground first = Playground.open(SETTINGS, time, GAMES, workflow.deployed())) {
                ada = first.player("Ada");
                first.started(ada, first.player("Bob"));
                first.roundStarted(ada);
                eve = dealt(first);
                hands = eve.game();
                assertThat(hands.value()).startsWith("hands_");
            }
            TestWorkflow.forgetCalls();
            try (Playground second = Playground.open(SETTINGS, time, GAMES, workflow.deployed())) {
                assertThat(returned(ada, second).kind()).isEqualTo("clix");
                assertThat(returned(eve, second).kind()).isEqualTo("hands");
                second.pass(Duration.ofSeconds(10));
                ada.awaitEvent(RoundEnded.class);
                eve.awaitEvent(TurnBegan.class);
                second.pass(Duration.ofSeconds(10));
                ada.awaitEvent(GameEnded.class);
                assertThat(eve.awaitEvent(HandsEnded.class)).isEqualTo(new HandsEnded("played"));

                assertThat(again(eve, hands).game().kind())
                        .as("the game after it")
                        .isEqualTo("hands");
                assertThat(again(ada, ada.game()).game().kind()).isEqualTo("clix");
            }
        }
    }

    @Test
    void afterAPublicGameStrangersOfTheSameKindMeet() {
        try (Playground playground = Playground.with(GAMES)) {
            Player eve = handsPlayer(playground, "Eve");
            eve.seated(eve.say(id -> new ClientMessage.QuickMatch(id, new PlayerName("Eve"), Optional.empty(), HANDS)));
            GameId first = eve.game();
            playground.player("Ada").quickMatch();
            playground.pass(Duration.ofSeconds(20));
            eve.awaitEvent(HandsEnded.class);

            Reply.Seated next = again(eve, first);
            assertThat(next.game().kind()).isEqualTo("hands");
            assertThat(next.game().visibility()).isEqualTo(GameView.Visibility.PUBLIC);
        }
    }

    @Test
    void aJournalThatKnowsOnlyTheFirstGameOpensForBoth(@TempDir Path folder) {
        String before;
        try (LocalWorkflow old = local(RegisteredGames.ALL, folder)) {
            before = old.deployed().stateMachineArn("clix");
        }
        try (LocalWorkflow both = local(GAMES, folder)) {
            assertThat(both.deployed().stateMachineArns())
                    .containsEntry("clix", before)
                    .hasSize(2);
        }
        try (LocalWorkflow again = local(GAMES, folder)) {
            assertThat(again.deployed().stateMachineArns()).hasSize(2);
        }
    }

    @Test
    void aGameWhoseWorkflowIsNotDeployedIsRefusedByNameAndTheOthersArePlayed() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger lookup = (Logger) LoggerFactory.getLogger(AwsLookup.class);
        lookup.addAppender(lines);
        MeterRegistry calls = new SimpleMeterRegistry();
        try (LocalWorkflow local = local(RegisteredGames.ALL);
                TestEndpoint endpoint = TestEndpoint.of(local.api());
                AwsWorkflow aws = AwsWorkflow.connect(TestWorkflow.overAws(GAMES, endpoint), new Meters(calls))) {
            assertThat(aws.deployed().stateMachineArns()).containsOnlyKeys("clix");
            assertThat(lines.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .startsWith("The game hands cannot be played here: expected a state machine 'CliX-Hands-Game' at ")
                    .endsWith("--template server/src/main/resources/hands.yaml");
            try (Playground playground = Playground.open("", time, GAMES, aws.deployed())) {
                Player ada = playground.player("Ada");
                Reply.Refused refused = (Reply.Refused) ada.answer(ada.say(
                        id -> new ClientMessage.QuickMatch(id, new PlayerName("Ada"), Optional.empty(), HANDS)));
                assertThat(refused.refusal()).isEqualTo(CommonRefusal.UNKNOWN_KIND);
                assertThat(refused.message()).isEqualTo("Expected one of clix in 'game', but found 'hands'");
                assertThat(ada.refusal(id -> new ClientMessage.JoinGame(
                                id, new PlayerName("Ada"), new GameId("hands_ABCDEFGHJKLMNPQR"))))
                        .isEqualTo(CommonRefusal.UNKNOWN_GAME);
                assertThat(calls.find("clix.workflow.calls")
                                .tag("operation", "DescribeExecution")
                                .timers())
                        .as("questions for a game of an unknown kind")
                        .isEmpty();
                assertThat(ada.quickMatch().game().kind()).isEqualTo("clix");
            }
        } finally {
            lookup.detachAppender(lines);
        }
    }

    @Test
    void twoGamesWithOneStateMachineAreAMistake() {
        GameMessages hands = HandsMessages.TABLE;
        GameMessages cards = new GameMessages(
                "cards",
                hands.moves(),
                hands.events(),
                hands.replies(),
                hands.view(),
                hands.player(),
                hands.refusals(),
                hands.botLevels());
        GameProvider twin = GameProvider.of(new HandsRules(2, cards));

        assertThatThrownBy(() -> local(List.of(GAMES.get(1), twin)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "Expected a state machine of its own for the game cards, but found arn:aws:states:");
    }

    private LocalWorkflow local(List<GameProvider> games, Path... journal) {
        return new LocalWorkflow(
                time,
                new ConfigReader(games).read().games(),
                List.of(journal).stream().findFirst(),
                false);
    }

    /** A player of a game of hands whose first turn runs. */
    private static Player dealt(Playground playground) {
        Player eve = handsPlayer(playground, "Eve");
        eve.seated(eve.say(id -> new ClientMessage.HostGame(id, new PlayerName("Eve"), 2, Optional.empty(), HANDS)));
        handsPlayer(playground, "Joe").join(eve.game());
        eve.awaitEvent(TurnBegan.class);
        return eve;
    }

    private static Player handsPlayer(Playground playground, String name) {
        return playground.player(name).speaking(HandsMessages.TABLE);
    }

    private static GameView returned(Player player, Playground server) {
        player.movedTo(server);
        Reply answer =
                player.answer(player.say(id -> new ClientMessage.Return(id, player.token(), Optional.empty(), 0)));
        return ((Reply.Returned) answer).game().orElseThrow();
    }

    private static Reply.Seated again(Player player, GameId ended) {
        return player.seated(player.say(id -> new ClientMessage.PlayAgain(id, new PlayerName("Again"), ended)));
    }
}
