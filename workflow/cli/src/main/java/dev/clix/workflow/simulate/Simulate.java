package dev.clix.workflow.simulate;

import dev.clix.workflow.Causes;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.buckets.ItemFormats;
import dev.clix.workflow.console.ChangeFeed;
import dev.clix.workflow.console.Console;
import dev.clix.workflow.console.ConsoleAccess;
import dev.clix.workflow.console.ConsoleOptions;
import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.Mount;
import dev.clix.workflow.endpoint.SidePage;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.simulator.SimulatorBuilder;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.execution.HistoryListener;
import dev.clix.workflow.template.TemplateException;
import dev.clix.workflow.time.VirtualTime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts the Step Functions API alone. */
public final class Simulate implements AutoCloseable {
    private static final long START_SECONDS = 30;

    private final SimulateOptions options;
    private final Consumer<String> line;
    /** Everything to be closed again, in this order. */
    private final Deque<AutoCloseable> begun = new ArrayDeque<>();

    private final ChangeFeed feed = new ChangeFeed();
    private String url = "";

    private Simulate(SimulateOptions options, Consumer<String> line) {
        this.options = options;
        this.line = line;
    }

    public static void main(String[] arguments) {
        var asked = List.of(arguments);
        if (asked.contains("--help") || asked.contains("-h")) {
            System.out.print(SimulateOptions.usage());
            return;
        }
        try {
            start(SimulateOptions.parse(asked), System.out::println);
        } catch (Exception refused) {
            System.err.println("clix simulate: " + StartFailure.told(refused));
            System.exit(isMistyped(refused) ? 2 : 1);
        }
    }

    private static boolean isMistyped(Exception refused) {
        return refused instanceof IllegalArgumentException || refused instanceof TemplateException;
    }

    /**
     * Starts it within this process.
     *
     * @param line told what there is to tell
     */
    static Simulate start(SimulateOptions options, Consumer<String> line) throws Exception {
        var simulate = new Simulate(options, line);
        simulate.start();
        return simulate;
    }

    private void start() throws Exception {
        if (options.parquet()) ItemFormats.provided("PARQUET");
        var strict = new EndpointOptions(keys(), options.region(), options.throttle(), options.names());
        var served = options.clock().map(this::onVirtualTime).orElseGet(this::onWallTime);
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        begun.push(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
        url = listening(new StepFunctionsEndpoint(vertx, served.api(), strict, served.pages(), mounts(served)));
        line.accept("Step Functions API is listening on " + url);
        if (hasConsole()) line.accept("Console: open %s/ in a browser".formatted(url));
        line.accept(
                "AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws stepfunctions list-state-machines --endpoint-url %s --region %s"
                        .formatted(url, options.region()));
    }

    String url() {
        return url;
    }

    /** Tests close the simulator; the process of a user simply ends. */
    @Override
    public void close() throws Exception {
        for (var each : begun) each.close();
    }

    private String listening(StepFunctionsEndpoint endpoint) throws Exception {
        try {
            var server = endpoint.listen(options.host(), options.port())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
            return url(options.host(), server.actualPort());
        } catch (ExecutionException refused) {
            throw new IOException(
                    "Expected to listen at %s, port %s, but: %s"
                            .formatted(options.host(), options.port(), Causes.message(Causes.unwrapped(refused))),
                    refused);
        }
    }

    /** IPv6 addresses have colons. */
    static String url(String host, int port) {
        return "http://%s:%s".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }

    private boolean hasConsole() {
        return options.console() != ConsoleAccess.OFF;
    }

    private List<Mount> mounts(Served served) {
        if (!hasConsole()) return List.of();
        var source = new SimulatorSource(served.simulator(), served.api(), served.clock());
        return List.of(
                new Console(source, feed, new ConsoleOptions(options.console(), options.names(), options.region())));
    }

    /** @param clock a page beside the API */
    private record Served(StepFunctionsSimulator simulator, StepFunctionsApi api, SidePage clock, SidePage log) {
        List<SidePage> pages() {
            return List.of(clock, log);
        }
    }

    private Served onWallTime() {
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        var pool = Executors.newFixedThreadPool(threads, named("execution"));
        begun.push(pool::shutdown);
        var workers = new BatchedWakeups(pool, threads);
        var simulator = started(builder().executor(workers));
        return new Served(simulator, simulator.api(), new WallClockPage(), log(simulator));
    }

    private Served onVirtualTime(ClockMode mode) {
        var time = new VirtualTime(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var executor = Executors.newSingleThreadScheduledExecutor(named("execution"));
        begun.push(executor::shutdownNow);
        var simulator = started(builder().time(time).executor(executor));
        var clock = new VirtualClock(simulator, time, executor, mode, new StandstillNotice(line));
        clock.start();
        return new Served(simulator, clock.api(), new ClockPage(clock), log(simulator));
    }

    private SidePage log(StepFunctionsSimulator simulator) {
        return new LogPage(simulator, options.region());
    }

    private Optional<HistoryListener> listener() {
        var log = options.logExpress().map(this::expressLog);
        if (!hasConsole()) return log;
        var telling = SimulatorSource.telling(feed);
        return Optional.of(log.map(telling::and).orElse(telling));
    }

    private HistoryListener expressLog(Path file) {
        var log = ExpressLog.to(file, options.region(), line);
        begun.push(log);
        return log;
    }

    private SimulatorBuilder builder() {
        var builder = StepFunctionsSimulator.builder()
                .region(options.region())
                .account(options.account())
                .openExecutionsMax(options.openMax())
                .closedExecutionsMax(options.closedMax())
                .journalBytesMax(Math.max(1L, options.journalMegabytes()) << 20);
        options.closedMegabytes().ifPresent(megabytes -> builder.closedBytesMax((long) megabytes << 20));
        options.mocks().map(file -> new MockFile(file, line)).ifPresent(builder::mocks);
        options.buckets().ifPresent(builder::buckets);
        listener().ifPresent(builder::listener);
        options.journal().ifPresent(builder::journal);
        return builder;
    }

    private StepFunctionsSimulator started(SimulatorBuilder builder) {
        var forwarding = options.tasks().map(TaskForwarding::new);
        var simulator = builder.start(prepared -> forwarding.ifPresent(handler ->
                prepared.handleOthers("arn:aws:lambda:*", handler).handleOthers("arn:aws:states:::*", handler)));
        begun.push(simulator);
        TemplateStart.of(options).deploy(simulator);
        return simulator;
    }

    private Optional<Map<String, String>> keys() {
        if (!options.signed()) return Optional.empty();
        return Optional.of(Map.of(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")));
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected %s to be set for --require-signature, but it is not".formatted(name)));
    }

    /** Daemons: the listening server keeps the process alive. */
    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
