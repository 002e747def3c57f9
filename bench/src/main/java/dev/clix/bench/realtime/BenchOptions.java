package dev.clix.bench.realtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of the command line. */
record BenchOptions(BenchProfile profile, Optional<Path> json, Set<Scenario> works) {
    static final String USAGE = "./clix bench realtime [--quick] [--json FILE] [--only S1,S2,…]";

    /** @throws IllegalArgumentException saying what was expected and what was found */
    static BenchOptions of(List<String> arguments) {
        BenchProfile profile = BenchProfile.FULL;
        Optional<Path> json = Optional.empty();
        Set<Scenario> works = EnumSet.allOf(Scenario.class);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String flag = rest.poll();
            switch (flag) {
                case "--quick" -> profile = BenchProfile.QUICK;
                case "--json" -> json = Optional.of(file(value(flag, rest)));
                case "--only" -> works = works(value(flag, rest));
                default -> throw new IllegalArgumentException("Expected %s, but found %s".formatted(USAGE, flag));
            }
        }
        return new BenchOptions(profile, json, works);
    }

    private static String value(String flag, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--"))
            throw new IllegalArgumentException("Expected a value after %s; %s".formatted(flag, USAGE));
        return rest.poll();
    }

    /** Told before minutes of measuring, not after them. */
    private static Path file(String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : file.getParent()))
            throw new IllegalArgumentException("Expected a file to write to after --json, but found " + name);
        return file;
    }

    private static Set<Scenario> works(String names) {
        Set<Scenario> works = EnumSet.noneOf(Scenario.class);
        for (String name : names.split(",", -1))
            works.add(Arrays.stream(Scenario.values())
                    .filter(work -> work.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Expected some of %s after --only, but found '%s'"
                            .formatted(Arrays.toString(Scenario.values()), name))));
        return works;
    }
}
