package dev.clix.server.cluster;

/** The nodes that are there, and the way to them. Safe for use by many threads. */
public interface Cluster {
    /** This node. */
    String self();

    /** As this node sees it; other nodes may see another one for a while. */
    ClusterView view();

    /**
     * At most once, and in the order of the calls, as far as messages are not lost. Does not block; nothing happens when
     * there is no such node.
     */
    void send(String node, byte[] message);

    /** Called once, before anything is sent. */
    void listen(Listener listener);

    /** Hears of the others. Called from any thread, for one node by one thread at a time; must not block. */
    interface Listener {
        void viewChanged(ClusterView view);

        void received(String node, byte[] message);
    }
}
