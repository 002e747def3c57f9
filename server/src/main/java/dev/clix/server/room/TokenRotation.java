package dev.clix.server.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Which of a player's tokens still bring back: the latest, and those before it for a moment, since the latest may
 * not have arrived. A token that was stolen is worth nothing once its owner has come back, and a thief who comes back
 * first is noticed: the owner is sent away.
 *
 * <p>A room that was rebuilt knows nobody's tokens, and believes the first.
 */
final class TokenRotation {
    /** More tabs than a player opens in the length of a grace. */
    private static final int REMEMBERED = 128;

    private final Duration grace;
    /** When those before the latest were replaced, the last one first; none in most. */
    private @Nullable Deque<Instant> replacedAt;

    private int latest;

    TokenRotation(Duration grace) {
        this.grace = grace;
    }

    boolean admits(int generation, Instant now) {
        if (generation >= latest || replacedAt == null) return true;
        return replacedAt.stream()
                .skip(latest - 1L - generation)
                .findFirst()
                .filter(replaced -> now.isBefore(replaced.plus(grace)))
                .isPresent();
    }

    /** The player's next token counts from now on; it follows {@code shown}, or the latest. */
    void next(int shown, Instant now) {
        if (replacedAt == null) replacedAt = new ArrayDeque<>(2);
        replacedAt.addFirst(now);
        while (replacedAt.size() > REMEMBERED
                || (!now.isBefore(replacedAt.peekLast().plus(grace)) && replacedAt.size() > 1)) replacedAt.removeLast();
        latest = 1 + Math.max(shown, latest);
    }

    /** @return the latest token's generation; 0 for the first */
    int latest() {
        return latest;
    }
}
