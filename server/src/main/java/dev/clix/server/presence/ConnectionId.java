package dev.clix.server.presence;

/**
 * Names one connection of one client.
 *
 * @param node the server that it is a connection to, among several that are one; empty for one that is alone
 * @param number unique within that server's life
 */
public record ConnectionId(String node, long number) {
    /** To the only server. */
    public ConnectionId(long number) {
        this("", number);
    }
}
