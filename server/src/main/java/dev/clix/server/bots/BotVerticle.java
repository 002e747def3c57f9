package dev.clix.server.bots;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** One event loop's share of the games. */
final class BotVerticle extends VerticleBase {
    private static final int TICKS_PER_SECOND = 20;
    private static final int FRAME_BYTES_MAX = 4 << 20;

    private final BotOptions options;
    private final LoadStatistics statistics;
    private final int share;
    private final int shares;
    private final Promise<Void> over = Promise.promise();
    private final List<BotGame> tables = new ArrayList<>();
    private WebSocketClient client; // kept: a client nobody holds is shut down when it is collected

    BotVerticle(BotOptions options, LoadStatistics statistics, int share, int shares) {
        this.options = options;
        this.statistics = statistics;
        this.share = share;
        this.shares = shares;
    }

    /** Completed when every game of this share is over. */
    Future<Void> over() {
        return over.future();
    }

    @Override
    public Future<?> start() {
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(Integer.MAX_VALUE)
                .setMaxFrameSize(FRAME_BYTES_MAX)
                .setMaxMessageSize(FRAME_BYTES_MAX));
        for (int number = share; number < options.games(); number += shares)
            tables.add(new BotGame(vertx, client, options, statistics, number));
        openSteadily(new ArrayDeque<>(tables));
        vertx.setTimer(options.limit().toMillis(), limit -> tables.forEach(BotGame::expire));
        vertx.setPeriodic(1_000 / TICKS_PER_SECOND, tick -> {
            if (tables.stream().allMatch(BotGame::isOver)) over.tryComplete();
        });
        return Future.succeededFuture();
    }

    private void openSteadily(Queue<BotGame> waiting) {
        double gamesPerTick = (double) options.connectionsPerSecond() / options.players() / shares / TICKS_PER_SECOND;
        double[] allowance = {0};
        vertx.setPeriodic(1, 1_000 / TICKS_PER_SECOND, tick -> {
            allowance[0] += gamesPerTick;
            for (; allowance[0] >= 1 && !waiting.isEmpty(); allowance[0]--)
                waiting.remove().open();
            if (waiting.isEmpty()) vertx.cancelTimer(tick);
        });
    }
}
