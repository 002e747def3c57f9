package dev.clix.server.game.clix.message;

import dev.clix.protocol.MoveReply;

/** @param clicks those that count for the sender in this round, after the limit of clicks a second */
public record Clicked(int clicks) implements MoveReply {}
