package dev.clix.bench.realtime;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs S1 to S6 and tells the figures. */
public final class RealtimeBench {
    private RealtimeBench() {}

    public static void main(String[] arguments) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path directory = Files.createDirectories(Path.of(System.getProperty("clix.bench.out", "target/bench")));
        SortedMap<String, List<Figure>> figures = new TreeMap<>();
        try (MeasuredServers servers =
                new MeasuredServers(directory, options.profile().serversOnce())) {
            for (Scenario work : options.works()) {
                ProgressOutput.say("%s: %s", work, work.title());
                figures.put(work.name(), work.measure(options.profile(), servers));
            }
        } finally {
            figures.forEach((work, measured) -> tell(Scenario.valueOf(work), measured));
        }
        if (options.json().isPresent()) write(figures.values(), options.json().get());
    }

    private static void tell(Scenario work, List<Figure> figures) {
        System.out.printf("%s  %s%n", work, work.title());
        for (Figure figure : figures) {
            String goal = Goal.of(figure).map(known -> known.judge(figure)).orElse("");
            System.out.println(
                    String.format(Locale.ROOT, "    %-40s %,16.3f  %s", figure.figure(), figure.value(), goal)
                            .stripTrailing());
        }
    }

    private static void write(Collection<List<Figure>> figures, Path file) throws IOException {
        JsonArray list = new JsonArray();
        figures.forEach(measured -> measured.forEach(figure -> list.add(new JsonObject()
                .put("work", figure.work())
                .put("figure", figure.figure())
                .put("value", figure.value()))));
        Files.writeString(file, list.encodePrettily() + System.lineSeparator());
    }
}
