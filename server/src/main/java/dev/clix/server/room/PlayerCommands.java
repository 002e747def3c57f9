package dev.clix.server.room;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;

/** The rate and the answers of one player's commands, from all its tabs together. */
record PlayerCommands(TokenBucket budget, IdempotencyCache memory) {
    static PlayerCommands begun(RoomSettings settings, Instant now) {
        return new PlayerCommands(
                new TokenBucket(settings.playerMessagesPerSecond(), now),
                new IdempotencyCache(settings.commandsRemembered()));
    }
}
