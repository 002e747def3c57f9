package dev.clix.server.cluster;

import dev.clix.server.node.ServerNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Nodes in one process, each message carried at once, by a thread of the cluster's own. */
public final class LoopbackCluster implements AutoCloseable {
    /** Seconds of virtual time pass sooner than threads carry a message. */
    private static final Duration NEVER_LOST = Duration.ofDays(10_000);

    private final Map<Integer, Node> nodes = new ConcurrentSkipListMap<>();
    private final ExecutorService carrier = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        return thread;
    });

    /** Of all nodes alike: games are opened on the first, wherever their founders are. */
    public Membership membership() {
        return new Membership(this::join, founder -> view().leader(), new LinkSettings(Duration.ZERO, NEVER_LOST));
    }

    private Cluster join(ServerNode server) {
        Node node = new Node(server.id());
        nodes.put(nodes.size(), node);
        carrier.execute(() -> nodes.values().forEach(Node::tellView));
        return node;
    }

    private ClusterView view() {
        return new ClusterView(nodes.values().stream()
                .map(node -> new ClusterMember(node.self(), false))
                .toList());
    }

    @Override
    public void close() {
        carrier.shutdownNow();
    }

    private final class Node implements Cluster {
        private final String name;
        private volatile Listener listener;

        Node(String name) {
            this.name = name;
        }

        private void tellView() {
            if (listener != null) listener.viewChanged(LoopbackCluster.this.view());
        }

        @Override
        public String self() {
            return name;
        }

        @Override
        public ClusterView view() {
            return LoopbackCluster.this.view();
        }

        @Override
        public void send(String to, byte[] message) {
            if (carrier.isShutdown()) return;
            carrier.execute(() -> List.copyOf(nodes.values()).stream()
                    .filter(node -> node.name.equals(to) && node.listener != null)
                    .forEach(node -> node.listener.received(name, message)));
        }

        @Override
        public void listen(Listener hearing) {
            listener = hearing;
            carrier.execute(this::tellView);
        }
    }
}
