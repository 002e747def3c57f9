package dev.clix.server.room;

import dev.clix.protocol.Refusal;
import java.util.Optional;

/** Says no to whoever asked. */
@FunctionalInterface
public interface RefusalCallback {
    /**
     * @param message for people: the expected value and the one that came
     * @param playedAt the address of the game's server, if that is another one
     */
    record Reason(Refusal refusal, String message, Optional<String> playedAt) {
        public Reason(Refusal refusal, String message) {
            this(refusal, message, Optional.empty());
        }
    }

    void because(Reason reason);

    /** @param message for people: the expected value and the one that came */
    default void because(Refusal refusal, String message) {
        because(new Reason(refusal, message));
    }
}
