package dev.clix.bench.realtime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The bound a figure should keep.
 *
 * @param atMost whether less is better
 */
record Goal(double bound, boolean atMost) {
    private static final Map<String, Goal> GOALS = Map.ofEntries(
            Map.entry("S1 cpu_ratio_to_bare", atMost(1.0)),
            Map.entry("S1 p99_ms", atMost(20)),
            Map.entry("S1 best_rate_ratio_to_bare", atLeast(3)),
            Map.entry("S2 cpu_ratio_to_bare", atMost(1.15)),
            // Four times what Socket.io and Colyseus did: 24,000 a second each, where bare Vert.x did 128,000. The
            // first is for a machine as fast as that one, the second for any.
            Map.entry("S2 best_rate_per_s", atLeast(96_000)),
            Map.entry("S2 best_rate_ratio_to_bare", atLeast(0.75)),
            Map.entry("S3 heap_bytes_above_bare", atMost(3_072)),
            Map.entry("S4 join_ratio_to_bare", atLeast(0.7)),
            Map.entry("S4 return_ratio_to_bare", atLeast(0.7)),
            Map.entry("S5 deadline_delay_p99_ms", atMost(50)),
            Map.entry("S6 p99_ratio", atMost(1.2)),
            Map.entry("S6 heap_ratio_later", atMost(1.05)));

    static Optional<Goal> of(Figure figure) {
        return Optional.ofNullable(GOALS.get(figure.work() + " " + figure.figure()));
    }

    private static Goal atMost(double bound) {
        return new Goal(bound, true);
    }

    private static Goal atLeast(double bound) {
        return new Goal(bound, false);
    }

    /** As the table has it. */
    String judge(Figure figure) {
        boolean reached = atMost ? figure.value() <= bound : figure.value() >= bound;
        return String.format(
                Locale.ROOT, "%s %,.2f  %s", atMost ? "at most " : "at least", bound, reached ? "reached" : "MISSED");
    }
}
