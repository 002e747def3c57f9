package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.server.node.ServerNode;
import dev.clix.server.presence.ConnectionId;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a server comes to be one of several nodes.
 *
 * @param joins makes the node a member, by its identity
 * @param placement the node on which a client's game is opened, by the node that the client is connected to
 */
public record Membership(Function<ServerNode, Cluster> joins, UnaryOperator<String> placement, LinkSettings links) {
    /** @return the id of a game that is opened for this client: where it is at home, each node knows by it */
    public GameId drawn(ConnectionId founder, GameId drawn) {
        return new GameId(new ClusterMember(placement.apply(founder.node()), false).tag() + drawn);
    }
}
