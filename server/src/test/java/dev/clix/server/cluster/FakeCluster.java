package dev.clix.server.cluster;

import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Nodes in one process, on virtual time. A message is some milliseconds on its way and keeps its place in its direction; it is lost while the
 * cable between its nodes is cut, or by chance. A node that is frozen hears nothing, and its own timers wait as well.
 */
final class FakeCluster {
    private static final int DELAY_MILLIS_MAX = 3;

    private final VirtualTime time;
    private final Random random;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Set<String>> cuts = new HashSet<>();
    private final Map<List<String>, Instant> arrivals = new HashMap<>();
    private double lost;

    /** All that was carried to a node, as texts. */
    final Map<String, StringBuilder> carried = new HashMap<>();

    FakeCluster(VirtualTime time, Random random) {
        this.time = time;
        this.random = random;
    }

    Node join(String name) {
        Node node = new Node(name);
        nodes.put(name, node);
        tellViews();
        return node;
    }

    /** It is gone, and the others know. */
    void leave(String name) {
        nodes.remove(name);
        tellViews();
    }

    private void tellViews() {
        nodes.values()
                .forEach(node -> node.whenAwake(() -> {
                    if (node.listener != null) node.listener.viewChanged(view());
                }));
    }

    private ClusterView view() {
        return new ClusterView(nodes.keySet().stream()
                .map(name -> new ClusterMember(name, false))
                .toList());
    }

    void cut(String one, String other) {
        cuts.add(Set.of(one, other));
    }

    void mend(String one, String other) {
        cuts.remove(Set.of(one, other));
    }

    /** @param share of messages that get lost by chance from now on */
    void lose(double share) {
        lost = share;
    }

    private void carry(Node from, String to, byte[] message) {
        if (cuts.contains(Set.of(from.name, to)) || random.nextDouble() < lost) return;
        carried.computeIfAbsent(to, first -> new StringBuilder())
                .append(new String(message, StandardCharsets.ISO_8859_1));
        Instant soonest = time.now().plusMillis(random.nextInt(DELAY_MILLIS_MAX + 1));
        Instant arrival =
                arrivals.merge(List.of(from.name, to), soonest, (before, now) -> before.isAfter(now) ? before : now);
        time.at(arrival, () -> {
            Node node = nodes.get(to);
            if (node != null && node.listener != null) node.whenAwake(() -> node.listener.received(from.name, message));
        });
    }

    final class Node implements Cluster {
        private final String name;
        private final List<Runnable> missed = new ArrayList<>();
        private Listener listener;
        private boolean frozen;

        private Node(String name) {
            this.name = name;
        }

        private void whenAwake(Runnable work) {
            if (frozen) missed.add(work);
            else work.run();
        }

        boolean isFrozen() {
            return frozen;
        }

        void freeze() {
            frozen = true;
        }

        void thaw() {
            frozen = false;
            List<Runnable> due = List.copyOf(missed);
            missed.clear();
            due.forEach(this::whenAwake);
        }

        /** The clock of this node's own work. */
        TimeSource time() {
            return new TimeSource() {
                @Override
                public Instant now() {
                    return time.now();
                }

                @Override
                public Cancellable at(Instant due, Runnable task) {
                    return time.at(due, () -> whenAwake(task));
                }
            };
        }

        @Override
        public String self() {
            return name;
        }

        @Override
        public ClusterView view() {
            return FakeCluster.this.view();
        }

        @Override
        public void send(String node, byte[] message) {
            carry(this, node, message);
        }

        @Override
        public void listen(Listener hearing) {
            listener = hearing;
        }
    }
}
