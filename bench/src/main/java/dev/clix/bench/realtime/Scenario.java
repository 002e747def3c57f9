package dev.clix.bench.realtime;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The scenarios of the benchmark, in the order they run: the heap is read best from servers that have not done much
 * yet.
 */
enum Scenario {
    S3("idle players in their seats") {
        @Override
        List<Figure> measure(BenchProfile profile, MeasuredServers servers) throws InterruptedException {
            return servers.compare(new IdleHeap(profile)::measure);
        }
    },
    S4("a storm that joins, and comes back") {
        @Override
        List<Figure> measure(BenchProfile profile, MeasuredServers servers) throws InterruptedException {
            return servers.compare(new ReconnectStorm(profile)::measure);
        }
    },
    S1("one game's channel, 500 listeners") {
        @Override
        List<Figure> measure(BenchProfile profile, MeasuredServers servers) throws InterruptedException {
            return servers.compare(new FanOut(name(), profile, FanOut.Shape.ONE_CHANNEL)::measure);
        }
    },
    S2("500 games of 4, every player acting") {
        @Override
        List<Figure> measure(BenchProfile profile, MeasuredServers servers) throws InterruptedException {
            return servers.compare(new FanOut(name(), profile, FanOut.Shape.MANY_GAMES)::measure);
        }
    },
    S5("games of 8 with real rounds") {
        @Override
        List<Figure> measure(BenchProfile profile, MeasuredServers servers) throws IOException, InterruptedException {
            try (ServerProcess server = servers.game(profile.deadlineConfig())) {
                return new RoundEndLatency(profile).measure(new GameTarget(server, Optional.of(CLICK_EVERY)));
            }
        }
    },
    S6("clients who never read, beside those who do") {
        @Override
        List<Figure> measure(BenchProfile profile, MeasuredServers servers) throws IOException, InterruptedException {
            try (ServerProcess server = servers.endless()) {
                return new SlowReader(profile).measure(new GameTarget(server, Optional.empty()));
            }
        }
    };

    private static final Duration CLICK_EVERY = Duration.ofSeconds(1);

    private final String title;

    Scenario(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract List<Figure> measure(BenchProfile profile, MeasuredServers servers)
            throws IOException, InterruptedException;
}
