package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.clix.message.GameStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bots of the house take the free seats of a public game, some seconds after all its players have agreed to it. */
class BotFillTest {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration BEFORE = PATIENCE.minusMillis(200);

    private final Playground playground = Playground.open("lobby: {publicSeats: 3}");
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.busPlayer("Bob");

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void whoAgreesPlaysBotsOfTheMiddleStrengthAfterAWhile() {
        ada.quickMatch();
        agree(ada, true);
        Instant at = awaited(ada).orElseThrow();
        assertThat(at).isEqualTo(playground.time().now().plus(PATIENCE));
        ada.drop();
        assertThat(ada.comeBack(Optional.empty(), 0).game().flatMap(GameView::botsAt))
                .contains(at);

        playground.pass(BEFORE);
        assertThat(ada.gameMessages()).noneMatch(BotFillTest::isJoining);
        playground.pass(PATIENCE.minus(BEFORE));
        ada.awaitEvent(GameStarted.class);
        assertThat(ada.gameMessages().stream()
                        .filter(BotFillTest::isJoining)
                        .map(message -> ((GameEvent.PlayerJoined) message.event()).player())
                        .map(PlayerView::bot))
                .containsExactly(Optional.of(new BotLevel("medium")), Optional.of(new BotLevel("medium")));
    }

    @Test
    void whoWouldRatherWaitWaits() {
        ada.quickMatch();
        agree(ada, true);
        assertThat(awaited(ada)).isPresent();
        playground.pass(BEFORE);
        agree(ada, false);
        assertThat(awaited(ada)).isEmpty();

        playground.pass(PATIENCE);
        assertThat(ada.gameMessages()).noneMatch(BotFillTest::isJoining);
    }

    @Test
    void aNewcomerWhoHasNotAgreedIsNotPlayedByBots() {
        ada.quickMatch();
        agree(ada, true);
        assertThat(awaited(ada)).isPresent();
        playground.pass(BEFORE);
        bob.quickMatch();
        assertThat(awaited(ada)).isEmpty();
        playground.pass(PATIENCE);
        assertThat(bob.gameMessages()).noneMatch(BotFillTest::isJoining);

        bob.leave();
        assertThat(awaited(ada)).as("alone again").isPresent();
    }

    @Test
    void peopleComeFirst() {
        ada.quickMatch();
        agree(ada, true);
        bob.quickMatch();
        agree(bob, true);
        playground.pass(BEFORE);
        playground.player("Cy").quickMatch();

        ada.awaitEvent(GameStarted.class);
        playground.pass(PATIENCE);
        assertThat(ada.gameMessages())
                .filteredOn(BotFillTest::isJoining)
                .noneMatch(message -> ((GameEvent.PlayerJoined) message.event())
                        .player()
                        .bot()
                        .isPresent());
    }

    @Test
    void toBotsInAPrivateGameItsHostAloneMayAgree() {
        ada.host(3);
        agree(ada, true);
        playground.pass(PATIENCE);

        assertThat(ada.gameMessages()).isEmpty();
    }

    /** Everybody hears of it each time. */
    @Test
    void nobodyChangesTheirMindWithEveryMessage() {
        ada.quickMatch();
        for (int change = 0; change < 4; change++) {
            agree(ada, change % 2 == 0);
            awaited(ada);
        }

        assertThat(ada.refusal(id -> new ClientMessage.AgreeToBots(id, true)))
                .isEqualTo(CommonRefusal.TOO_MANY_MESSAGES);
        ada.answer(ada.say(id -> new ClientMessage.AgreeToBots(id, false)));
        playground.pass(PATIENCE);
        agree(ada, true);
        assertThat(awaited(ada)).isPresent();
    }

    private static boolean isJoining(GameMessage message) {
        return message.event() instanceof GameEvent.PlayerJoined;
    }

    private static Optional<Instant> awaited(Player player) {
        return player.awaitEvent(GameEvent.BotsAwaited.class).at();
    }

    private static void agree(Player player, boolean agrees) {
        player.say(id -> new ClientMessage.AgreeToBots(id, agrees));
    }
}
