package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sockets cut at random points: a client holds the server's log in the end, or there is a snapshot where
 * something is missing, and it is the game as it was there.
 */
class CutsTest {
    /** {@code -Dmessages=10000} for the full length. */
    private static final int MESSAGES = Integer.getInteger("messages", 1_000);

    private static final int LOG = 50;

    private static final String FAST_CLICKS = """
            game: {roundSeconds: 3600, clicksPerSecond: 1000}
            room: {mailbox: 100000, logMessages: %s}
            """.formatted(LOG);

    private final Random random = Seeds.random("CutsTest");

    @Test
    void whatEveryoneHoldsIsTheLogOrMarked() {
        try (Playground playground = Playground.open(FAST_CLICKS)) {
            Player ada = playground.player("Ada");
            List<Player> cut = List.of(playground.player("Bob"), playground.busPlayer("Eve"), playground.player("Kim"));
            ada.host(4);
            cut.forEach(player -> player.join(ada.game()));
            playground.everybody(cut, GameStarted.class);
            playground.pass(Duration.ofSeconds(3));
            playground.everybody(cut, RoundStarted.class);
            for (int left = MESSAGES; left > 0; ) left -= clicksWithCuts(playground, ada, cut, left);
            assertThat(cutFor(LOG / 2, playground, ada, cut.get(0)).recovered()).isTrue();
            assertThat(cutFor(2 * LOG, playground, ada, cut.get(1)).recovered()).isFalse();
            ada.ship();

            Map<Long, GameMessage> log = new HashMap<>();
            ada.gameMessages().forEach(message -> log.put(message.offset(), message));
            GameMessage last = log.get(Collections.max(log.keySet()));
            assertThat(last.event()).isInstanceOf(ProductShipped.class);
            for (Player player : cut) {
                player.await(message -> message instanceof GameMessage m && m.offset() == last.offset());
                assertHoldsTheLog(player, log, last.offset());
            }
        }
    }

    /** A player is cut in the midst of some clicks, and back after some more: within the log's length or not. */
    private int clicksWithCuts(Playground playground, Player ada, List<Player> players, int most) {
        Player victim = players.get(random.nextInt(players.size()));
        int before = Math.min(most, random.nextInt(40));
        int missed = Math.min(most - before, random.nextInt(90));
        playground.pass(Duration.ofMillis(500)); // clicks are counted by the second
        click(ada, before);
        victim.drop();
        click(ada, missed);
        ada.answer(ada.say(ClientMessage.Ping::new));
        victim.comeBack();
        return before + missed;
    }

    /** Both ways of coming back, on however busy a machine: a player who is cut here has heard all there was. */
    private static Reply.Returned cutFor(int missed, Playground playground, Player ada, Player victim) {
        playground.pass(Duration.ofMillis(500));
        ada.click(1);
        long last =
                ada.gameMessages().stream().mapToLong(GameMessage::offset).max().orElseThrow();
        victim.await(message -> message instanceof GameMessage told && told.offset() >= last);
        victim.drop();
        click(ada, missed);
        ada.answer(ada.say(ClientMessage.Ping::new));
        return victim.comeBack();
    }

    /** Without waiting for what becomes of it: the cut is to come at any point. */
    private static void click(Player player, int times) {
        for (int i = 0; i < times; i++) player.say(id -> new ClientMessage.Move(id, new Click(1)));
    }

    private static void assertHoldsTheLog(Player player, Map<Long, GameMessage> log, long last) {
        long held = -1;
        List<Long> snapshots = new ArrayList<>();
        for (ServerMessage message : player.heard()) {
            if (message instanceof Reply.Seated seated) held = seated.offset();
            else if (message instanceof Reply.Returned returned && !returned.recovered()) {
                held = returned.offset();
                snapshots.add(held);
                assertThat(clicks(returned.game().orElseThrow())).isEqualTo(clicks(log, held));
            } else if (message instanceof GameMessage told) {
                long first = told.event() instanceof GameEvent.Superseded many ? many.from() : told.offset();
                assertThat(first)
                        .as("%s after snapshots at %s", player, snapshots)
                        .isEqualTo(held + 1);
                held = told.offset();
                if (first == held) assertThat(told).isEqualTo(log.get(held));
            }
        }
        assertThat(held).as(player.toString()).isEqualTo(last);
    }

    private static int clicks(GameView game) {
        return game.players().stream()
                .mapToInt(player -> CliXPlayer.of(player).clicks())
                .sum();
    }

    /** Of all players, of whom one clicks. */
    private static int clicks(Map<Long, GameMessage> log, long offset) {
        for (long at = offset; at > 0; at--)
            if (log.containsKey(at) && log.get(at).event() instanceof Progress progress) return progress.clicks();
        return 0;
    }
}
