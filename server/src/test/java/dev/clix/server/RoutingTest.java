package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.workflow.time.VirtualTime;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * One activity to poll, hundreds of games: none of them gets, sees or completes another's task. The problem the 2018
 * version stopped at.
 */
class RoutingTest {
    private static final int GAMES = 200;
    private static final int SEATS = 3;

    @Test
    void everyTaskFindsItsGame() throws Exception {
        Random random = Seeds.random("RoutingTest");
        VirtualTime time = new VirtualTime();
        try (TestWorkflow workflow = TestWorkflow.on(time)) {
            EavesdroppedActivities heard =
                    new EavesdroppedActivities(workflow.deployed().workers());
            try (Playground playground = Playground.open(
                    "game: {roundsMax: 2}", time, workflow.deployed().with(heard))) {
                Map<GameId, List<Player>> games = seatInRandomOrder(playground, random);

                List<Player> players =
                        games.values().stream().flatMap(List::stream).toList();
                play(playground, players, random);

                games.forEach(RoutingTest::assertHeardOnlyOfTheirGame);
                heard.assertEveryAnswerWentToItsOwnGame(playersOf(games));
                assertThat(heard.games()).isEqualTo(games.keySet());
            }
        }
    }

    private static Map<GameId, List<Player>> seatInRandomOrder(Playground playground, Random random) {
        Map<GameId, List<Player>> games = new HashMap<>();
        List<GameId> seats = new ArrayList<>();
        for (int game = 0; game < GAMES; game++) {
            Player host = playground.player("host" + game);
            host.host(SEATS);
            games.put(host.game(), new ArrayList<>(List.of(host)));
            for (int seat = 1; seat < SEATS; seat++) seats.add(host.game());
        }
        Collections.shuffle(seats, random);
        Map<Player, MessageId> joins = new LinkedHashMap<>();
        for (GameId seat : seats) {
            Player guest = random.nextBoolean() ? playground.player("guest") : playground.busPlayer("guest");
            joins.put(guest, guest.askFor(seat));
            games.get(seat).add(guest);
        }
        joins.forEach(Player::seated);
        return games;
    }

    private static void play(Playground playground, List<Player> players, Random random) {
        playground.everybody(players, GameStarted.class);
        for (int round = 1; round <= 2; round++) {
            playground.pass(Duration.ofSeconds(3));
            playground.everybody(players, RoundStarted.class);

            playground.pass(Duration.ofSeconds(5));
            for (Player player : players) if (random.nextBoolean()) player.click(1 + random.nextInt(20));
            playground.pass(Duration.ofSeconds(5));
            playground.everybody(players, RoundEnded.class);
        }
        playground.everybody(players, GameEnded.class);
    }

    private static void assertHeardOnlyOfTheirGame(GameId game, List<Player> players) {
        Set<PlayerId> ids = new HashSet<>();
        players.forEach(player -> ids.add(player.id()));
        for (Player player : players)
            for (GameMessage message : player.gameMessages()) {
                assertThat(message.game()).isEqualTo(game);
                if (message.event() instanceof Progress progress)
                    assertThat(ids).contains(progress.player());
                if (message.event() instanceof GameEnded ended)
                    assertThat(ended.standings()).allMatch(standing -> ids.contains(standing.player()));
            }
    }

    private static Map<GameId, Set<String>> playersOf(Map<GameId, List<Player>> games) {
        Map<GameId, Set<String>> ids = new ConcurrentHashMap<>();
        games.forEach((game, players) -> {
            ids.put(game, new HashSet<>());
            players.forEach(player -> ids.get(game).add(player.id().value()));
        });
        return ids;
    }

    static GameId gameOf(String input) {
        return new GameId(new JsonObject(input).getString("gameId"));
    }
}
