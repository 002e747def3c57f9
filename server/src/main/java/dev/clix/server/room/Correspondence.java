package dev.clix.server.room;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;

/** What one player says here, from however many tabs: how much, and what was answered. */
record Correspondence(TokenBucket budget, CommandMemory memory) {
    static Correspondence begun(RoomSettings settings, Instant now) {
        return new Correspondence(
                new TokenBucket(settings.playerMessagesPerSecond(), now),
                new CommandMemory(settings.commandsRemembered()));
    }
}
