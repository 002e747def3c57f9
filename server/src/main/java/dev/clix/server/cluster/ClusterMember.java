package dev.clix.server.cluster;

/**
 * A node that is there.
 *
 * @param node drawn anew by each process
 * @param draining it takes no new games
 */
public record ClusterMember(String node, boolean draining) {
    static final int TAG_LETTERS = 4;

    public ClusterMember {
        if (node.length() < TAG_LETTERS)
            throw new IllegalArgumentException(
                    "Expected a node's name of %s letters or more, but found '%s'".formatted(TAG_LETTERS, node));
    }

    /** The letters that ids of games begin with that are opened here. */
    public String tag() {
        return node.substring(0, TAG_LETTERS);
    }
}
