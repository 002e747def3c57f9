package dev.clix.bench.realtime;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The game server; members have seats in real games. */
final class GameTarget implements BenchTarget {
    private static final int PATIENCE_SECONDS = 60;

    private final ServerProcess server;
    private final Optional<Duration> rhythm;
    private final Histogram deadlineDelays = new Histogram(60_000_000, 3);
    private final List<SharedGame> games = new ArrayList<>();

    /** @param rhythm how often players click by themselves */
    GameTarget(ServerProcess server, Optional<Duration> rhythm) {
        this.server = server;
        this.rhythm = rhythm;
    }

    @Override
    public String name() {
        return "CliX";
    }

    @Override
    public ServerProcess server() {
        return server;
    }

    /** How late the ends of rounds were heard, in microseconds. */
    Histogram deadlineDelays() {
        return deadlineDelays;
    }

    @Override
    public Table table(ClientPool clientPool, int seats, int listeners) {
        return table(clientPool, seats, seats, listeners);
    }

    @Override
    public Table waiting(ClientPool clientPool, int players) {
        return table(clientPool, players + 1, players, players);
    }

    private Table table(ClientPool clientPool, int seats, int players, int listeners) {
        SharedGame game = new SharedGame(seats, rhythm, deadlineDelays);
        games.add(game);
        GameClient host = GameClient.of(clientPool, game);
        List<LoadClient> members = new ArrayList<>(List.of(host));
        while (members.size() < players) members.add(GameClient.of(clientPool, game));
        while (members.size() < listeners) members.add(host.spectator());
        host.followedBy(members.subList(1, listeners));
        return new Table(host, List.copyOf(members.subList(0, players)), members);
    }

    @Override
    public void awaitReady(ClientPool clientPool) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (clientPool.onLoop(() -> games.stream().allMatch(SharedGame::isInRound))) return;
            Thread.sleep(100);
        }
        throw new IllegalStateException("Expected all games to be in a round within %s s, but found troubles %s"
                .formatted(PATIENCE_SECONDS, clientPool.troubles()));
    }

    /** How long an update of a game is, so that the yardstick's is as long. */
    static int progressBytes() {
        GameEvent progress = new Progress(new PlayerId("p".repeat(8)), 1_000);
        return ProtocolCodec.of(CliXMessages.TABLE)
                .encode(new GameMessage(
                        new GameId("g".repeat(16)), new Epoch("e".repeat(8)), 10_000, Instant.now(), progress))
                .length;
    }
}
