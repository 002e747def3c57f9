package dev.clix.server.room;

/** Issues what proves a seat later on. */
@FunctionalInterface
public interface SeatTokens {
    String issue(Seat seat);
}
