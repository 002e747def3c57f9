package dev.clix.server.cluster;

import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of this node to all others, made when there is something to say. Safe for use by many threads. */
final class NodeLinks implements Cluster.Listener {
    private final Cluster cluster;
    private final TimeSource time;
    private final LinkSettings settings;
    private final Receiver receiver;
    private final Map<String, NodeLink> links = new HashMap<>();
    /** Of links to nodes that are gone, and may come back: a session is never used twice. */
    private final Map<String, Long> sessions = new HashMap<>();

    private boolean closed;

    /** Hears of all links; of each one as {@link NodeLink.Receiver} does. */
    interface Receiver {
        void received(String node, byte[] entry);

        void broken(String node);

        void viewChanged(ClusterView view);
    }

    NodeLinks(Cluster cluster, TimeSource time, LinkSettings settings, Receiver receiver) {
        this.cluster = cluster;
        this.time = time;
        this.settings = settings;
        this.receiver = receiver;
    }

    void start() {
        cluster.listen(this);
        tickLater();
    }

    /** Nothing is carried any more, and no other node hears of it but by silence. */
    void close() {
        List<NodeLink> all;
        synchronized (links) {
            closed = true;
            all = List.copyOf(links.values());
        }
        all.forEach(NodeLink::close);
    }

    private void tickLater() {
        time.after(NodeLink.KEEPALIVE, () -> {
            List<NodeLink> all;
            synchronized (links) {
                if (closed) return;
                all = List.copyOf(links.values());
            }
            all.forEach(NodeLink::tick);
            tickLater();
        });
    }

    /** @return whether there was place */
    boolean offer(String node, byte[] entry) {
        return link(node).offer(entry);
    }

    /** @return whether there was place; an entry of this key that waits yet is left out */
    boolean offer(String node, byte[] entry, Object key) {
        return link(node).offer(entry, key);
    }

    void breakOff(String node) {
        link(node).breakOff();
    }

    @Override
    public void received(String node, byte[] message) {
        link(node).heard(message);
    }

    /** Entries of nodes that are gone are delivered before, and then that the link is broken. */
    @Override
    public void viewChanged(ClusterView view) {
        List<NodeLink> gone = new ArrayList<>();
        synchronized (links) {
            links.forEach((node, link) -> {
                if (!view.has(node)) gone.add(link);
            });
        }
        gone.forEach(NodeLink::close);
        synchronized (links) {
            links.forEach((node, link) -> {
                if (gone.contains(link)) sessions.put(node, link.session());
            });
            links.values().removeAll(gone);
        }
        receiver.viewChanged(view);
    }

    private NodeLink link(String node) {
        synchronized (links) {
            return links.computeIfAbsent(node, this::made);
        }
    }

    private NodeLink made(String node) {
        long session = sessions.getOrDefault(node, 0L) + 1;
        return new NodeLink(settings, time, session, message -> cluster.send(node, message), new NodeLink.Receiver() {
            @Override
            public void received(byte[] entry) {
                receiver.received(node, entry);
            }

            @Override
            public void broken() {
                receiver.broken(node);
            }
        });
    }
}
