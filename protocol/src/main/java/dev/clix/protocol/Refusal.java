package dev.clix.protocol;

import java.util.Optional;

/** Why nothing was done: a stable word. {@link CommonRefusal} has those of every game; a game has its own beside them. */
public interface Refusal {
    /** The word in upper case with underscores, as constants are named. */
    String name();

    /** The word in lower camel case, as it is on the wire. */
    default String word() {
        return WireWord.of(name());
    }

    /** @return after how many seconds it may be worth trying again; empty where time alone changes nothing */
    default Optional<Integer> retryAfter() {
        return Optional.empty();
    }
}
