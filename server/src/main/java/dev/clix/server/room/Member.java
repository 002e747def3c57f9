package dev.clix.server.room;

import dev.clix.protocol.EmoteWord;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.limit.TokenBucket;
import dev.clix.server.presence.PresenceEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person in a game, with a seat or in the audience: all that a room keeps for it, from when it comes until it has no
 * place there any more. Belongs to the room's thread.
 */
final class Member {
    /** More than somebody makes who reads what follows from it. */
    static final int CHANGES_MAX = 4;

    static final int CHANGES_SECONDS = 8;

    private final PlayerId id;
    private final Optional<PlayerName> watching;
    private final Optional<PlayerId> played;
    private final RoomSettings settings;
    private final PresenceEntry presence;
    private final TokenRotation tokens;
    /** Of its messages, over all its tabs; made with the first, as many who watch never say a word. */
    private @Nullable TokenBucket budget;

    private @Nullable TokenBucket emotes;

    private @Nullable TokenBucket changes;

    private @Nullable IdempotencyCache answers;

    /**
     * @param watching the name of one who only watches
     * @param played the player it was in the game before, where this one follows it
     */
    Member(PlayerId id, Optional<PlayerName> watching, Optional<PlayerId> played, RoomSettings settings) {
        this.id = id;
        this.watching = watching;
        this.played = played;
        this.settings = settings;
        this.presence = new PresenceEntry(id);
        this.tokens = new TokenRotation(settings.tokenGrace());
    }

    PlayerId id() {
        return id;
    }

    /** The name of one in the audience; empty for one with a seat. */
    Optional<PlayerName> watching() {
        return watching;
    }

    Optional<PlayerId> played() {
        return played;
    }

    PresenceEntry presence() {
        return presence;
    }

    TokenRotation tokens() {
        return tokens;
    }

    /** @return whether one message more is within its rate */
    boolean maySpeak(Instant now) {
        if (budget == null) budget = new TokenBucket(settings.playerMessagesPerSecond(), now);
        return budget.take(now);
    }

    /** @return whether it may show one face more */
    boolean mayEmote(Instant now) {
        if (emotes == null) emotes = TokenBucket.of(EmoteWord.MOST, Duration.ofSeconds(EmoteWord.SECONDS), now);
        return emotes.take(now);
    }

    /** @return whether it may change its mind about bots once more */
    boolean mayChangeItsMind(Instant now) {
        if (changes == null) changes = TokenBucket.of(CHANGES_MAX, Duration.ofSeconds(CHANGES_SECONDS), now);
        return changes.take(now);
    }

    /** The answers to its latest commands. */
    IdempotencyCache answers() {
        if (answers == null) answers = new IdempotencyCache(settings.commandsRemembered());
        return answers;
    }
}
