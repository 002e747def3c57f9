package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Alone against the house. */
class HouseBotsTest {
    @Test
    void oneBrowserIsEnoughToPlay() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            ada.host(3);
            PlayerView slow = seatBot(ada, BotSpeed.SLOW);
            PlayerView fast = seatBot(ada, BotSpeed.FAST);
            ada.awaitEvent(GameStarted.class);

            RoundEnded last = playRound(playground, ada);
            assertThat(ada.gameMessages())
                    .filteredOn(message -> message.event() instanceof ProductShipped)
                    .as("both bots shipped once")
                    .hasSize(2);
            while (last.nextRoundAt().isPresent()) last = playRound(playground, ada);

            GameEnded ended = ada.awaitEvent(GameEnded.class);
            assertThat(ended.outcome()).isEqualTo(GameOutcome.LAST_ONE_LEFT);
            assertThat(ended.winner()).as("the fast one").contains(fast.id()).isNotEqualTo(slow.id());
        }
    }

    @Test
    void aGameWithoutPeopleIsNotPlayedOn() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player tab = playground.player("Tab");
            ada.host(3);
            ada.addBot(BotSpeed.FAST);
            ada.addBot(BotSpeed.FAST);
            ada.awaitEvent(GameStarted.class);
            ada.leave();
            playground.pass(Duration.ofSeconds(3));
            playground.until(
                    () -> playground.metric("clix_tasks_taken_total{activity=\"StartRound\",game=\"clix\"}") == 1);
            playground.pass(Duration.ofSeconds(10));

            playground.until(() -> playground.metric("clix_games_ended_total") == 1);
            assertThat(tab.quickMatch().player()).isNotNull();
        }
    }

    private static PlayerView seatBot(Player host, BotSpeed speed) {
        host.say(id -> new ClientMessage.AddBot(id, speed.level()));
        return host.awaitEvent(GameEvent.PlayerJoined.class).player();
    }

    private static RoundEnded playRound(Playground playground, Player player) {
        playground.pass(Duration.ofSeconds(3));
        player.awaitEvent(RoundStarted.class);
        playground.pass(Duration.ofSeconds(10));
        return player.awaitEvent(RoundEnded.class);
    }
}
