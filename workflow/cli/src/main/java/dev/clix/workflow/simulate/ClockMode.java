package dev.clix.workflow.simulate;

import java.util.List;
import java.util.stream.Stream;

/** How virtual time moves. */
enum ClockMode {
    /** Time moves only on request. */
    FROZEN("frozen"),
    /** Time passes as on the wall, but skips to the next event unless something outside may act before it. */
    SKIP("skip"),
    /** Time skips to the next event whenever nothing is running. */
    SKIP_ALL("skip-all");

    private final String word;

    ClockMode(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<String> words() {
        return Stream.of(values()).map(ClockMode::word).toList();
    }

    static ClockMode of(String word) {
        return Stream.of(values())
                .filter(mode -> mode.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
