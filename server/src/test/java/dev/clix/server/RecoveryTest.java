package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.Progress;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sockets cut at random points: all that each client holds at the end equals the game's log, or a snapshot says so. */
class RecoveryTest {
    /** {@code -Dmessages=10000} for the full length. */
    private static final int MESSAGES = Integer.getInteger("messages", 1_000);

    private static final int CLICKS_A_SECOND = 500;
    private final Random random = Seeds.random("RecoveryTest");

    @Test
    void nothingIsMissedAndNothingToldTwice() {
        try (Playground playground = Playground.open("""
                game: {roundSeconds: 3600, clicksPerSecond: 500}
                room: {mailbox: 100000}
                """)) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            Player eve = playground.busPlayer("Eve");
            ada.host(3);
            bob.join(ada.game());
            eve.join(ada.game());
            ada.awaitEvent(GameStarted.class);
            playground.roundStarted(ada);

            for (int told = 0; told < MESSAGES; told += CLICKS_A_SECOND) {
                playground.pass(Duration.ofSeconds(1));
                clickAndCut(ada, bob, eve);
            }
            Clicked last = (Clicked) Player.words(ada.click(1));
            bob.await(message -> isProgress(message, last.clicks()));
            eve.await(message -> isProgress(message, last.clicks()));

            Map<Long, GameMessage> log =
                    ada.gameMessages().stream().collect(Collectors.toMap(GameMessage::offset, Function.identity()));
            assertHoldsTheLog(bob, log);
            assertHoldsTheLog(eve, log);
        }
    }

    private void clickAndCut(Player ada, Player... others) {
        for (int i = 2; i < CLICKS_A_SECOND; i++) {
            ada.say(id -> new ClientMessage.Move(id, new Click(1)));
            if (random.nextInt(50) > 0) continue;
            Player cut = others[random.nextInt(others.length)];
            cut.drop();
            cut.comeBack();
        }
        // Clicks still on their way when the second passes would find an allowance that was full already.
        ada.click(1);
    }

    private static boolean isProgress(ServerMessage message, int clicks) {
        return message instanceof GameMessage inGame
                && inGame.event() instanceof Progress progress
                && progress.clicks() == clicks;
    }

    private static void assertHoldsTheLog(Player player, Map<Long, GameMessage> log) {
        long offset = 0;
        for (ServerMessage message : player.heard()) {
            if (message instanceof Reply.Seated seated) offset = seated.offset();
            if (message instanceof Reply.Returned returned && !returned.recovered()) offset = returned.offset();
            if (!(message instanceof GameMessage inGame)) continue;
            assertThat(inGame.offset()).isEqualTo(offset + 1);
            assertThat(inGame).isEqualTo(log.getOrDefault(inGame.offset(), inGame));
            offset = inGame.offset();
        }
    }
}
