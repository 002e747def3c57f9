package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of each player's tokens still bring back: the latest, and those before it for a moment, since the latest may
 * not have arrived. A token that was stolen is worth nothing once its owner has come back, and a thief who comes back
 * first is noticed: the owner is sent away.
 *
 * <p>A room that was rebuilt knows nobody's tokens, and believes the first.
 */
final class TokenRotation {
    /** More tabs than a player opens in the length of a grace. */
    private static final int REMEMBERED = 128;

    private final Duration grace;
    private final Map<PlayerId, Generations> players = new HashMap<>();

    /** @param replacedAt when those before the latest were replaced, the last one first */
    private record Generations(int latest, Deque<Instant> replacedAt) {}

    TokenRotation(Duration grace) {
        this.grace = grace;
    }

    boolean admits(PlayerId player, int generation, Instant now) {
        Generations known = players.get(player);
        if (known == null || generation >= known.latest()) return true;
        return known.replacedAt().stream()
                .skip(known.latest() - 1L - generation)
                .findFirst()
                .filter(replaced -> now.isBefore(replaced.plus(grace)))
                .isPresent();
    }

    /** The player's next token counts from now on; a first one follows {@code shown}. */
    void next(PlayerId player, int shown, Instant now) {
        Generations known = players.get(player);
        Deque<Instant> replacedAt = known == null ? new ArrayDeque<>(2) : known.replacedAt();
        replacedAt.addFirst(now);
        while (replacedAt.size() > REMEMBERED
                || (!now.isBefore(replacedAt.peekLast().plus(grace)) && replacedAt.size() > 1)) replacedAt.removeLast();
        int next = 1 + (known == null ? shown : Math.max(shown, known.latest()));
        players.put(player, new Generations(next, replacedAt));
    }

    void forget(PlayerId player) {
        players.remove(player);
    }

    /** @return the latest token's generation; 0 for the first */
    int latest(PlayerId player) {
        Generations known = players.get(player);
        return known == null ? 0 : known.latest();
    }
}
