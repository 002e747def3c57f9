package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.clix.CliXProvider;
import dev.clix.server.game.dice.DicePace;
import dev.clix.server.game.dice.DiceProvider;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceLevel;
import dev.clix.server.game.dice.message.DiceMessages;
import dev.clix.server.game.dice.message.DiceOutcome;
import dev.clix.server.game.dice.message.GameEnded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Liar's Dice over real sockets, its turns tasks of the workflow that it is deployed with, on virtual time. */
class DiceGameTest {
    private static final DicePace PACE = DicePace.STANDARD;

    private final Playground playground = Playground.with(List.of(new CliXProvider(), new DiceProvider()));

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void aBotPlaysAgainstWhoOnlyDoubts() {
        Player ada = dice("Ada");
        host(ada, 2);
        ada.answer(ada.say(id -> new ClientMessage.AddBot(id, DiceLevel.SHARP.level())));

        Optional<GameEnded> end = Optional.empty();
        for (int turn = 0; turn < 200 && end.isEmpty(); turn++) {
            playground.pass(Duration.ofSeconds(PACE.showSeconds()));
            ada.answer(ada.say(id -> new ClientMessage.Move(id, new Challenge())));
            ada.answer(ada.say(id -> new ClientMessage.Move(id, new Bid(1, 2))));
            end = end(ada);
        }

        assertThat(end.orElseThrow().outcome()).isEqualTo(DiceOutcome.LAST_WITH_DICE);
    }

    private static Optional<GameEnded> end(Player hears) {
        return hears.gameMessages().stream()
                .map(GameMessage::event)
                .filter(GameEnded.class::isInstance)
                .map(GameEnded.class::cast)
                .findFirst();
    }

    private Player dice(String name) {
        return playground.player(name).speaking(DiceMessages.TABLE);
    }

    private static GameId host(Player host, int seats) {
        Optional<GameKind> kind = Optional.of(new GameKind("dice"));
        return host.seated(host.say(
                        id -> new ClientMessage.HostGame(id, new PlayerName("Host"), seats, Optional.empty(), kind)))
                .game()
                .id();
    }
}
