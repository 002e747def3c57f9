package dev.clix.server.game;

import dev.clix.protocol.BotSpeed;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;

/** What a player does. Who the player is was proven before. */
public sealed interface Move {
    PlayerId player();

    /** The first to join a private game hosts it. */
    record Join(PlayerId player, PlayerName name) implements Move {}

    /** @param bot the new bot's id */
    record AddBot(PlayerId player, PlayerId bot, BotSpeed speed) implements Move {}

    record Start(PlayerId player) implements Move {}

    record Click(PlayerId player, int clicks) implements Move {}

    record Ship(PlayerId player) implements Move {}

    record Leave(PlayerId player) implements Move {}

    /** Nothing was heard of the player for a while; the seat is kept. */
    record Away(PlayerId player) implements Move {}

    /** Here again, after having been away. */
    record Back(PlayerId player) implements Move {}
}
