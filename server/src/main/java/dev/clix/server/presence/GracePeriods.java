package dev.clix.server.presence;

import java.time.Duration;

/**
 * @param away after this long without a connection a player is shown as away
 * @param seat after this long the seat is given up
 */
public record GracePeriods(Duration away, Duration seat) {}
