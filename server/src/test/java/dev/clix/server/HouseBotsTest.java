package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.BotSpeed;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameOutcome;
import dev.clix.protocol.PlayerView;
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
            ada.awaitEvent(GameEvent.GameStarted.class);

            GameEvent.RoundEnded last = playRound(playground, ada);
            assertThat(ada.gameMessages())
                    .filteredOn(message -> message.event() instanceof GameEvent.ProductShipped)
                    .as("both bots shipped once")
                    .hasSize(2);
            while (last.nextRoundAt().isPresent()) last = playRound(playground, ada);

            GameEvent.GameEnded ended = ada.awaitEvent(GameEvent.GameEnded.class);
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
            ada.awaitEvent(GameEvent.GameStarted.class);
            ada.leave();
            playground.pass(Duration.ofSeconds(3));
            playground.until(() -> playground.metric("clix_tasks_taken_total{activity=\"StartRound\"}") == 1);
            playground.pass(Duration.ofSeconds(10));

            playground.until(() -> playground.metric("clix_games_ended_total") == 1);
            assertThat(tab.quickMatch().player()).isNotNull();
        }
    }

    private static PlayerView seatBot(Player host, BotSpeed speed) {
        host.say(id -> new ClientMessage.AddBot(id, speed));
        return host.awaitEvent(GameEvent.PlayerJoined.class).player();
    }

    private static GameEvent.RoundEnded playRound(Playground playground, Player player) {
        playground.pass(Duration.ofSeconds(3));
        player.awaitEvent(GameEvent.RoundStarted.class);
        playground.pass(Duration.ofSeconds(10));
        return player.awaitEvent(GameEvent.RoundEnded.class);
    }
}
