package dev.clix.server.game;

import dev.clix.protocol.BotSpeed;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Sale;

/** The moves of a player. The sender's identity was proven before. */
public sealed interface Move {
    PlayerId player();

    /** The first to join a private game hosts it. */
    record Join(PlayerId player, PlayerName name) implements Move {}

    /** A player takes a proven place again: a game made anew from its execution has forgotten who sat in its lobby. */
    record SitAgain(PlayerId player, SeatClaim place) implements Move {}

    /** @param bot the new bot's id */
    record AddBot(PlayerId player, PlayerId bot, BotSpeed speed) implements Move {}

    record Start(PlayerId player) implements Move {}

    record Click(PlayerId player, int clicks) implements Move {}

    record Ship(PlayerId player) implements Move {}

    /** A sale of this player that was told before, and that the game may have lost. */
    record Claim(PlayerId player, Sale sale) implements Move {}

    record Leave(PlayerId player) implements Move {}

    /** Nothing was heard of the player for a while; the seat is kept. */
    record Away(PlayerId player) implements Move {}

    /** Here again, after having been away. */
    record Back(PlayerId player) implements Move {}
}
