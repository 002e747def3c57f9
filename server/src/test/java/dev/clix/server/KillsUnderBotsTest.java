package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.bots.Bots;
import dev.clix.server.bots.Outages;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./clix serve --journal} is killed at random moments while bots play both games, and started again: every game ends with the
 * right winner, every sale that was acknowledged is in the books, and everybody is back.
 *
 * <p>Two kills by default; {@code -Dkills=200} for as many. The time from each until everybody is back is told at the end.
 */
class KillsUnderBotsTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    /** So many kills fall into one lot of games. */
    private static final int KILLS_A_LOT = 20;

    private static final int GAMES = 10;
    private static final int PLAYERS = 3;
    private static final int DICE_GAMES = 3;
    private static final int DICE_PLAYERS = 2;

    private final Random random = Seeds.random("KillsUnderBotsTest");

    private final Outages outages = new Outages();

    @TempDir
    private Path folder;

    private int killed;

    @Test
    void noGameAndNoAcknowledgedSaleIsLost() throws Exception {
        String port = freePort();
        String management = freePort();
        List<String> rules = List.of(
                "game.pauseSeconds=1",
                "game.roundSeconds=" + (KILLS < KILLS_A_LOT ? 2 : 4),
                "game.roundsMax=" + (KILLS < KILLS_A_LOT ? 5 : 12),
                "management.port=" + management,
                "lobby.privateSeconds=20",
                "game.dice.showSeconds=1",
                // As long as players who come back are away: the process is gone for seconds, and starts on a busy
                // machine.
                "presence.seatSeconds=60");
        String[] arguments = {"--port", port, "--journal", folder.toString()};
        List<Integer> codes = new ArrayList<>();
        ServerProcess server = ServerProcess.start(rules, arguments);
        try {
            while (killed < KILLS) {
                double before = killed == 0 ? 0 : rounds(management);
                CompletableFuture<Integer> bots =
                        CompletableFuture.supplyAsync(() -> play(port, "clix", GAMES, PLAYERS));
                CompletableFuture<Integer> dice =
                        CompletableFuture.supplyAsync(() -> play(port, "dice", DICE_GAMES, DICE_PLAYERS));
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> rounds(management) - before >= GAMES);
                for (int i = 0; i < KILLS_A_LOT && killed < KILLS && !endsWithin(bots, pause()); i++) {
                    server.kill();
                    killed++;
                    server = ServerProcess.start(rules, arguments);
                }
                codes.add(bots.get(20, TimeUnit.MINUTES));
                codes.add(dice.get(20, TimeUnit.MINUTES));
            }
            System.out.printf("Killed %s times; outages %s%n", killed, outages);
            assertThat(codes)
                    .as("0 for each lot of games: every one ended with the right winner, %s kills", killed)
                    .containsOnly(0);
        } finally {
            server.close();
        }
    }

    private Duration pause() {
        return Duration.ofMillis(500 + random.nextInt(KILLS < KILLS_A_LOT ? 4_000 : 8_000));
    }

    /** The moment of the kill is what is drawn here; nothing is waited for. */
    private static boolean endsWithin(CompletableFuture<?> bots, Duration pause) throws Exception {
        try {
            bots.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillPlaying) {
            return false;
        }
    }

    private int play(String port, String game, int games, int players) {
        try {
            return Bots.run(
                    List.of(
                            "--url",
                            "http://127.0.0.1:" + port,
                            "--game",
                            game,
                            "--games",
                            "" + games,
                            "--players",
                            "" + players,
                            "--limit",
                            "900"),
                    outages,
                    System.out,
                    System.err,
                    false);
        } catch (Exception e) {
            throw new AssertionError("Expected bots that play, but " + e, e);
        }
    }

    /** Rounds since the server was started: bots that met no server at their first try would not begin to play. */
    private static double rounds(String management) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("clix_tasks_taken_total{activity=\"StartRound\",game=\"clix\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String freePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            return Integer.toString(taken.getLocalPort());
        }
    }
}
