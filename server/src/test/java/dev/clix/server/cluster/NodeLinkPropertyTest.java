package dev.clix.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.time.VirtualTime;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two nodes that talk to each other, come what may: each hears the other in its order, or both know that they do not. */
class NodeLinkPropertyTest {
    private static final LinkSettings SETTINGS =
            new LinkSettings(Duration.ofMillis(2), Duration.ofSeconds(5), 1_024, 8_192, 65_536);
    private static final int STEPS = 400;

    /** More by {@code -Dclix.links=…}, beginning with {@code -Dseed=…}. */
    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + Integer.getInteger("clix.links", 60));
    }

    private static final class End implements NodeLink.Receiver {
        final FakeCluster.Node node;
        final NodeLink link;
        /** Taken by the link and not heard at the other end yet; how often the link had broken before. */
        final Map<Integer, Integer> underWay = new HashMap<>();

        int said;

        int lastHeard = -1;
        boolean brokenSince = true;
        int breaks;
        End other;

        End(FakeCluster cluster, String name, String peer) {
            node = cluster.join(name);
            link = new NodeLink(SETTINGS, node.time(), 1, message -> node.send(peer, message), this);
            node.listen(new Cluster.Listener() {
                @Override
                public void viewChanged(ClusterView view) {}

                @Override
                public void received(String from, byte[] message) {
                    link.heard(message);
                }
            });
        }

        void tick() {
            node.time().after(NodeLink.KEEPALIVE, () -> {
                link.tick();
                tick();
            });
        }

        void say(int bytes) {
            byte[] entry =
                    ByteBuffer.allocate(Integer.BYTES + bytes).putInt(said).array();
            if (!node.isFrozen() && link.offer(entry)) underWay.put(said++, breaks);
            assertThat(link.bytes()).isLessThanOrEqualTo(SETTINGS.boundBytes());
        }

        @Override
        public void received(byte[] entry) {
            int number = ByteBuffer.wrap(entry).getInt();
            if (brokenSince) assertThat(number).isGreaterThan(lastHeard);
            else assertThat(number).isEqualTo(lastHeard + 1);
            lastHeard = number;
            brokenSince = false;
            other.underWay.remove(number);
        }

        @Override
        public void broken() {
            breaks++;
            brokenSince = true;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSaidIsHeardInItsOrderOrBothEndsSeeTheBreak(long seed) {
        Random random = new Random(seed);
        VirtualTime time = new VirtualTime();
        FakeCluster cluster = new FakeCluster(time, random);
        End ada = new End(cluster, "ada-", "bob-");
        End bob = new End(cluster, "bob-", "ada-");
        ada.other = bob;
        bob.other = ada;
        List<End> ends = List.of(ada, bob);
        ends.forEach(End::tick);
        for (int step = 0; step < STEPS; step++) {
            End end = ends.get(random.nextInt(2));
            int chance = random.nextInt(100);
            if (chance < 60) for (int i = random.nextInt(8); i >= 0; i--) end.say(random.nextInt(2_000));
            else if (chance < 62) end.node.freeze();
            else if (chance < 70) ends.forEach(each -> each.node.thaw());
            else if (chance < 73) cluster.cut("ada-", "bob-");
            else if (chance < 80) cluster.mend("ada-", "bob-");
            else if (chance < 82) cluster.lose(random.nextDouble() / 10);
            else if (chance < 88) cluster.lose(0);
            time.advance(Duration.ofMillis(random.nextInt(chance == 99 ? 8_000 : 40)));
        }
        cluster.lose(0);
        cluster.mend("ada-", "bob-");
        ends.forEach(each -> each.node.thaw());
        time.advance(Duration.ofSeconds(20));

        for (End each : ends) {
            assertThat(each.underWay.values())
                    .as("its sender knows of each loss")
                    .allMatch(before -> before < each.breaks);
            each.underWay.clear();
        }
        int adas = ada.breaks;
        int bobs = bob.breaks;
        ends.forEach(each -> each.say(10));
        time.advance(Duration.ofSeconds(20));

        assertThat(ends).as("whole again").allMatch(each -> each.underWay.isEmpty());
        assertThat(ada.breaks).isEqualTo(adas);
        assertThat(bob.breaks).isEqualTo(bobs);
        assertThat(adas == 0).as("both know, or neither").isEqualTo(bobs == 0);
        assertThat(ada.link.session()).isEqualTo(bob.link.session());
    }
}
