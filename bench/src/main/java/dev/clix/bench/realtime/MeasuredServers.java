package dev.clix.bench.realtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts the servers that are measured, for each work anew; or once for all comparisons, when there is no time to warm
 * up more than one pair.
 */
final class MeasuredServers implements AutoCloseable {
    /** A game that outlasts the measurement. */
    private static final String ENDLESS = "endless-round.yaml";

    private final Path directory;
    private final boolean once;
    private final AtomicInteger started = new AtomicInteger();
    private Optional<Pair> kept = Optional.empty();

    /** @param directory takes their settings and logs */
    MeasuredServers(Path directory, boolean once) {
        this.directory = directory;
        this.once = once;
    }

    /** Measures the game server and the bare one by the same work. */
    interface Comparison {
        List<Figure> measure(BenchTarget bare, BenchTarget ours) throws InterruptedException;
    }

    private record Pair(ServerProcess bare, ServerProcess ours) {
        List<Figure> measure(Comparison comparison) throws InterruptedException {
            bare.spread();
            ours.spread();
            return comparison.measure(new BareTarget(bare), new GameTarget(ours, Optional.empty()));
        }

        void close() {
            bare.close();
            ours.close();
        }
    }

    List<Figure> compare(Comparison comparison) throws InterruptedException {
        Pair pair = kept.isPresent() ? kept.get() : start();
        if (once) {
            kept = Optional.of(pair);
            return pair.measure(comparison);
        }
        try {
            return pair.measure(comparison);
        } finally {
            pair.close();
        }
    }

    private Pair start() throws InterruptedException {
        return ParallelSetup.both(this::bare, this::endless, Pair::new);
    }

    private ServerProcess bare() throws IOException {
        return ServerProcess.startOnAllCores(BareServer.class.getName(), List.of(), directory.resolve("bare.log"));
    }

    ServerProcess endless() throws IOException {
        return game(ENDLESS);
    }

    /** @param config the name of one of the benchmark's settings */
    ServerProcess game(String config) throws IOException {
        Path file = directory.resolve(config);
        try (InputStream in = MeasuredServers.class.getResourceAsStream(config)) {
            Files.write(file, in.readAllBytes());
        }
        return ServerProcess.startOnAllCores(
                "dev.clix.server.Main",
                List.of("--host", "127.0.0.1", "--port", "0", "--config", file.toString()),
                directory.resolve(config.replace(".yaml", "-%s.log".formatted(started.incrementAndGet()))));
    }

    @Override
    public void close() {
        kept.ifPresent(Pair::close);
    }
}
