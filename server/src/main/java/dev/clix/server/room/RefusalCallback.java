package dev.clix.server.room;

import dev.clix.protocol.Refusal;
import java.util.Optional;

/** Says no to whoever asked. */
@FunctionalInterface
public interface RefusalCallback {
    /**
     * @param message for people: what was expected and what came
     * @param playedAt where the game is to be found, if it is on another server
     */
    record Reason(Refusal refusal, String message, Optional<String> playedAt) {
        public Reason(Refusal refusal, String message) {
            this(refusal, message, Optional.empty());
        }
    }

    void because(Reason reason);

    /** @param message for people: what was expected and what came */
    default void because(Refusal refusal, String message) {
        because(new Reason(refusal, message));
    }
}
