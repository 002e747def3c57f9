package dev.clix.workflow.simulate;

import java.util.List;
import java.util.stream.Stream;

/** How virtual time moves. */
enum ClockMode {
    /** Only when it is told to. */
    FROZEN("frozen"),
    /** As the wall's does, and it skips whatever nobody outside can do anything about. */
    SKIP("skip"),
    /** Whenever nothing is running, to whatever is due next. */
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
