package dev.clix.server.game.clix.message;

import dev.clix.protocol.MoveReply;

/**
 * The sale as the server booked it.
 *
 * @param receipt proves it, see {@link ShowReceipt}
 */
public record Shipped(Sale sale, String receipt) implements MoveReply {}
