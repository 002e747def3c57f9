package dev.clix.server.room;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;

/** What one player says here, from however many tabs: how much, and what was answered. */
record PlayerCommands(TokenBucket budget, IdempotencyCache memory) {
    static PlayerCommands begun(RoomSettings settings, Instant now) {
        return new PlayerCommands(
                new TokenBucket(settings.playerMessagesPerSecond(), now),
                new IdempotencyCache(settings.commandsRemembered()));
    }
}
