/**
 * Several nodes that are one server: those that are there, the home of each game, and messages from node to node that come
 * exactly in order, or whose loss is seen at both ends. A server that is alone makes none of this.
 *
 * <p>Comes from: the broker, with messages for rooms, lobby and sessions of other nodes. Goes to: the {@link
 * dev.clix.server.cluster.Cluster}, which carries them and may lose them; at the other node, to its broker.
 */
@NullMarked
package dev.clix.server.cluster;

import org.jspecify.annotations.NullMarked;
