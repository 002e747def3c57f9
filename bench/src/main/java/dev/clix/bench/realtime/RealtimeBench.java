package dev.clix.bench.realtime;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Runs S1 to S6 and tells the figures. */
public final class RealtimeBench {
    private static final String USAGE = "./clix bench realtime [--quick] [--json FILE] [--only S1,S2,…]";
    private static final Duration CLICK_EVERY = Duration.ofSeconds(1);

    private final Options options;
    private final Path directory;
    private final List<Figure> figures = new ArrayList<>();

    private record Options(Effort effort, boolean quick, Optional<Path> json, List<String> works) {
        static Options of(List<String> arguments) {
            boolean quick = arguments.contains("--quick");
            return new Options(
                    quick ? Effort.QUICK : Effort.FULL,
                    quick,
                    value(arguments, "--json").map(Path::of),
                    List.of(value(arguments, "--only")
                            .orElse("S1,S2,S3,S4,S5,S6")
                            .split(",")));
        }

        private static Optional<String> value(List<String> arguments, String flag) {
            int at = arguments.indexOf(flag);
            if (at < 0) return Optional.empty();
            if (at + 1 == arguments.size())
                throw new IllegalArgumentException("Expected a value after %s; %s".formatted(flag, USAGE));
            return Optional.of(arguments.get(at + 1));
        }
    }

    private RealtimeBench(Options options, Path directory) {
        this.options = options;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(System.getProperty("clix.bench.out", "target/bench")));
        new RealtimeBench(Options.of(List.of(arguments)), directory).run();
    }

    private void run() throws IOException, InterruptedException {
        try (ServerProcess bareServer =
                        ServerProcess.start(BareServer.class.getName(), List.of(), directory.resolve("bare.log"));
                ServerProcess server = game("endless-round.yaml")) {
            compare(new BareSide(bareServer), server);
        }
        if (wanted("S5"))
            try (ServerProcess server = game(options.quick() ? "short-rounds.yaml" : "real-rounds.yaml")) {
                add(new Deadlines(options.effort()).measure(new GameSide(server, Optional.of(CLICK_EVERY))));
            }
        if (options.json().isPresent()) write(options.json().get());
    }

    private void compare(Side bare, ServerProcess server) throws InterruptedException, IOException {
        if (wanted("S1")) add(new FanOut("S1", options.effort(), FanOut.Shape.ONE_CHANNEL).measure(bare, ours(server)));
        if (wanted("S2")) add(new FanOut("S2", options.effort(), FanOut.Shape.MANY_GAMES).measure(bare, ours(server)));
        if (wanted("S3")) add(new Idle(options.effort()).measure(bare, ours(server)));
        if (wanted("S6")) add(new Deaf(options.effort()).measure(ours(server)));
        if (wanted("S4")) add(new Storm(options.effort()).measure(bare, ours(server)));
    }

    private static GameSide ours(ServerProcess server) {
        return new GameSide(server, Optional.empty());
    }

    private boolean wanted(String work) {
        return options.works().contains(work);
    }

    private ServerProcess game(String config) throws IOException {
        Path file = directory.resolve(config);
        try (InputStream in = RealtimeBench.class.getResourceAsStream(config)) {
            Files.write(file, in.readAllBytes());
        }
        return ServerProcess.start(
                "dev.clix.server.Main",
                List.of("--host", "127.0.0.1", "--port", "0", "--config", file.toString()),
                directory.resolve(config.replace(".yaml", ".log")));
    }

    private void add(List<Figure> measured) {
        for (Figure figure : measured) {
            figures.add(figure);
            System.out.printf(Locale.ROOT, "%s  %-32s %,14.3f%n", figure.work(), figure.figure(), figure.value());
        }
    }

    private void write(Path file) {
        JsonArray list = new JsonArray();
        for (Figure figure : figures)
            list.add(new JsonObject()
                    .put("work", figure.work())
                    .put("figure", figure.figure())
                    .put("value", figure.value()));
        try {
            Files.writeString(file, list.encodePrettily() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write the figures to " + file, e);
        }
    }
}
