package dev.clix.workflow.console;

import java.util.List;
import java.util.stream.Stream;

/** The things that a console lets its readers do. */
public enum ConsoleAccess {
    /** There is none. */
    OFF("off"),
    /** Look: nothing is changed, and no task's token is shown. */
    READ("read"),
    /** Everything that the API can do. */
    ON("on");

    private final String word;

    ConsoleAccess(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static List<String> words() {
        return Stream.of(values()).map(ConsoleAccess::word).toList();
    }

    /** @throws IllegalArgumentException for any other word */
    public static ConsoleAccess of(String word) {
        return Stream.of(values())
                .filter(access -> access.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected one of %s, but found '%s'".formatted(words(), word)));
    }
}
