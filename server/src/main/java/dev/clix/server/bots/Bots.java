package dev.clix.server.bots;

import dev.clix.workflow.Causes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./clix bots}: ends with 0 when every game ended right, 1 when one did not, 2 when nothing could be started. */
public final class Bots {
    private static final int EVENT_LOOPS = 2;
    private static final int CONNECT_MILLIS = 5_000;
    private static final Duration TABLE_EVERY = Duration.ofMillis(500);
    private static final Duration LINE_EVERY = Duration.ofSeconds(5);

    private final BotOptions options;
    private final LoadStatistics statistics;
    private final LoadReport report;
    private final PrintStream out;
    private final boolean live;
    private final long startedAt = System.nanoTime();
    private int linesShown;

    private Bots(BotOptions options, Outages outages, PrintStream out, boolean live) {
        this.options = options;
        this.statistics = new LoadStatistics(outages);
        this.report = new LoadReport(options, statistics);
        this.out = out;
        this.live = live;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments), System.out, System.err, Boolean.getBoolean("clix.terminal")));
    }

    /**
     * @param live whether a table may be drawn anew in its place
     * @return the exit code
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream err, boolean live) throws Exception {
        return run(arguments, new Outages(), out, err, live);
    }

    /** @param outages where those of this play are recorded */
    public static int run(List<String> arguments, Outages outages, PrintStream out, PrintStream err, boolean live)
            throws Exception {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(BotArguments.USAGE);
            return 0;
        }
        try {
            BotOptions options = BotArguments.read(arguments, System.nanoTime());
            return new Bots(options, outages, out, live).play() ? 0 : 1;
        } catch (BotArguments.Misunderstood e) {
            err.println("clix bots: " + e.getMessage());
            err.print(BotArguments.USAGE);
        } catch (Unreachable e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    /** There is no CliX server at the address. */
    private static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(BotOptions options, Throwable cause) {
            super(
                    "clix bots: expected a CliX server at %s, but %s; ./clix serve starts one"
                            .formatted(options.url(), cause.getMessage()),
                    cause);
        }
    }

    private boolean play() throws InterruptedException, ExecutionException, Unreachable {
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setEventLoopPoolSize(EVENT_LOOPS).setPreferNativeTransport(true));
        try {
            findServer(vertx);
            awaitTheEnd(deploy(vertx));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
        report.summary(seconds()).forEach(out::println);
        return statistics.gamesRight.sum() == options.games();
    }

    /** One socket in advance: bots that lost theirs come back for minutes, which nobody wants to await in vain. */
    private void findServer(Vertx vertx) throws InterruptedException, Unreachable {
        WebSocketClient client =
                vertx.createWebSocketClient(new WebSocketClientOptions().setConnectTimeout(CONNECT_MILLIS));
        try {
            client.connect(options.address())
                    .compose(WebSocket::close)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException e) {
            throw new Unreachable(options, Causes.unwrapped(e));
        }
    }

    private Future<?> deploy(Vertx vertx) {
        List<Future<?>> shares = new ArrayList<>();
        for (int share = 0; share < EVENT_LOOPS; share++) {
            BotVerticle botVerticle = new BotVerticle(options, statistics, share, EVENT_LOOPS);
            shares.add(vertx.deployVerticle(botVerticle).compose(deployed -> botVerticle.over()));
        }
        return Future.all(shares);
    }

    private void awaitTheEnd(Future<?> end) throws InterruptedException, ExecutionException {
        Duration period = live ? TABLE_EVERY : LINE_EVERY;
        while (true) {
            try {
                end.toCompletionStage().toCompletableFuture().get(period.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                show();
            }
        }
    }

    private void show() {
        if (!live) {
            out.println(report.line(seconds()));
            return;
        }
        if (linesShown > 0) out.print("\033[" + linesShown + "A");
        List<String> table = report.table(seconds());
        table.forEach(line -> out.print("\033[2K" + line + System.lineSeparator()));
        out.flush();
        linesShown = table.size();
    }

    private double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
