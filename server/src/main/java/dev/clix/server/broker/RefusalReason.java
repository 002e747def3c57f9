package dev.clix.server.broker;

import dev.clix.protocol.Refusal;
import java.util.Optional;

/**
 * Why a message was refused.
 *
 * @param message for people: the expected value and the one that came
 * @param playedAt the address of the game's server, if that is another one
 */
public record RefusalReason(Refusal refusal, String message, Optional<String> playedAt) {
    public RefusalReason(Refusal refusal, String message) {
        this(refusal, message, Optional.empty());
    }
}
