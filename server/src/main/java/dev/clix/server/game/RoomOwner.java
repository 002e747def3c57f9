package dev.clix.server.game;

/**
 * The server that has a game's room, as the game's execution tells it. A server that finds a game without a room asks
 * there before it makes another one.
 *
 * @param node drawn anew by each process
 * @param url where other servers reach it, without a slash at the end
 * @param term counts the game's rooms from 1: one that is made because another was lost has the next
 */
public record RoomOwner(String node, String url, long term) {
    /** Of two rooms made at the same time from the same data, the one that answered first stands in the data after it. */
    public boolean isSupersededBy(RoomOwner known) {
        return known.term() > term || (known.term() == term && !known.node().equals(node));
    }
}
