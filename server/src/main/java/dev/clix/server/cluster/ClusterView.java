package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The nodes of a server, as one of them sees them.
 *
 * @param members the oldest first; at least one
 */
public record ClusterView(List<ClusterMember> members) {
    private static final char AFTER_KIND = '_';
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    public ClusterView {
        members = List.copyOf(members);
        if (members.isEmpty()) throw new IllegalArgumentException("Expected a node at least, but found none");
    }

    /** The one that has the lobby. */
    public String leader() {
        return members.get(0).node();
    }

    public boolean has(String node) {
        return members.stream().anyMatch(member -> member.node().equals(node));
    }

    /**
     * The node that has the game's room, if there is one: the one it was opened on, or, when that is gone, the one that
     * the game's id falls to. Of nodes that come and go, only games that fall to these change their home.
     */
    public String home(GameId game) {
        return opener(game)
                .or(() -> heir(game, member -> !member.draining()))
                .orElseGet(() -> heir(game, any -> true).orElseThrow());
    }

    private Optional<String> opener(GameId game) {
        String drawn = game.value().substring(game.value().lastIndexOf(AFTER_KIND) + 1);
        return members.stream()
                .filter(member -> drawn.startsWith(member.tag()))
                .map(ClusterMember::node)
                .findFirst();
    }

    private Optional<String> heir(GameId game, Predicate<ClusterMember> admitted) {
        return members.stream()
                .filter(admitted)
                .max(Comparator.comparingLong(member -> weight(game, member)))
                .map(ClusterMember::node);
    }

    /** Thaler and Ravishankar's highest random weight; the hash is FNV-1a, its bits mixed as MurmurHash3 does at its end. */
    private static long weight(GameId game, ClusterMember member) {
        return mixed(hashed(hashed(FNV_OFFSET, game.value()), member.node()));
    }

    private static long hashed(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        return hash;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
