package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.MessageId;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Ship;
import dev.clix.server.game.clix.message.Shipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten players, twenty rounds, four and a half minutes of game: over real sockets, in virtual time. */
class WholeGameTest {
    private static final int PLAYERS = 10;
    private static final int ROUNDS = 20;
    private static final long CAPITAL = 1_000_000;

    /** Nothing gathers: the milliseconds that frames wait for others are the only ones here that no clock can leap over. */
    private static final String CONFIG =
            "{game: {capital: %s, roundsMax: %s}, socket: {gatherMillis: 0}}".formatted(CAPITAL, ROUNDS);

    @Test
    void tenPlayersPlayTwentyRounds() {
        Random random = Seeds.random("WholeGameTest");
        try (Playground playground = Playground.open(CONFIG)) {
            List<Player> players = table(playground);
            Map<Player, Long> books = new HashMap<>();
            players.forEach(player -> books.put(player, CAPITAL));
            long began = System.nanoTime();
            playground.everybody(players, GameStarted.class);
            for (int round = 1; round <= ROUNDS; round++) play(playground, players, books, random);

            Player richest = players.stream()
                    .max((a, b) -> Long.compare(books.get(a), books.get(b)))
                    .orElseThrow();
            for (Player player : players) {
                GameEnded ended = player.awaitEvent(GameEnded.class);
                assertThat(ended.outcome()).isEqualTo(GameOutcome.ROUNDS_PLAYED);
                assertThat(books.get(byId(players, ended))).isEqualTo(books.get(richest));
                assertThat(ended.standings())
                        .allSatisfy(standing -> assertThat(standing.capital())
                                .isEqualTo(books.get(players.stream()
                                        .filter(p -> p.id().equals(standing.player()))
                                        .findFirst()
                                        .orElseThrow())));
            }
            System.out.printf(
                    "WholeGameTest: %s players, %s rounds in %s ms%n",
                    PLAYERS, ROUNDS, (System.nanoTime() - began) / 1_000_000);
        }
    }

    private static List<Player> table(Playground playground) {
        List<Player> players = new ArrayList<>();
        players.add(playground.player("p0"));
        players.get(0).host(PLAYERS);
        for (int i = 1; i < PLAYERS; i++) {
            players.add(i % 2 == 0 ? playground.player("p" + i) : playground.busPlayer("p" + i));
            players.get(i).join(players.get(0).game());
        }
        return players;
    }

    /** Everybody clicks and ships at one of three moments; the books are kept apart from the server's. */
    private static void play(Playground playground, List<Player> players, Map<Player, Long> books, Random random) {
        playground.pass(Duration.ofSeconds(3));
        playground.everybody(players, RoundStarted.class);
        long passed = 0;
        List<Player> shipping = new ArrayList<>(players);
        Collections.shuffle(shipping, random);
        for (List<Player> group :
                List.of(shipping.subList(0, 3), shipping.subList(3, 7), shipping.subList(7, PLAYERS))) {
            long millis = 100 + random.nextInt(3_000);
            playground.pass(Duration.ofMillis(millis));
            passed += millis;
            ship(group, passed, books, random);
        }
        playground.pass(Duration.ofMillis(10_000 - passed));
        playground.everybody(players, RoundEnded.class);
    }

    private static void ship(List<Player> group, long passed, Map<Player, Long> books, Random random) {
        Map<Player, MessageId> sales = new LinkedHashMap<>();
        Map<Player, Integer> clicked = new HashMap<>();
        for (Player player : group) {
            int clicks = 1 + random.nextInt((int) Math.min(20, passed / 50));
            clicked.put(player, clicks);
            player.say(id -> new ClientMessage.Move(id, new Click(clicks)));
            sales.put(player, player.say(id -> new ClientMessage.Move(id, new Ship())));
        }
        sales.forEach((player, id) -> {
            Sale sale = ((Shipped) Player.words(player.answer(id))).sale();
            assertThat(sale.profit()).isEqualTo(500_000L * clicked.get(player) / passed);
            books.merge(player, sale.profit() - 5_000, Long::sum);
        });
    }

    private static Player byId(List<Player> players, GameEnded ended) {
        return players.stream()
                .filter(player -> player.id().equals(ended.winner().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
