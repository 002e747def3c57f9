package dev.clix.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.time.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NodeLinkTest {
    private static final String BROKEN = "broken";
    private static final LinkSettings SETTINGS = new LinkSettings(Duration.ofMillis(2), Duration.ofSeconds(5));

    private final VirtualTime time = new VirtualTime();
    private final FakeCluster cluster = new FakeCluster(time, new Random(1));
    private final End ada = new End("ada-");
    private final End bob = new End("bob-");

    /** A node with its links, and all that came over them. */
    private final class End implements NodeLinks.Receiver {
        final FakeCluster.Node node;
        final NodeLinks links;
        final List<String> heard = new ArrayList<>();
        int views;

        End(String name) {
            node = cluster.join(name);
            links = new NodeLinks(node, node.time(), SETTINGS, this);
            links.start();
        }

        boolean say(End to, String text) {
            return links.offer(to.node.self(), text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void received(String from, byte[] entry) {
            heard.add(new String(entry, StandardCharsets.UTF_8));
        }

        @Override
        public void broken(String other) {
            heard.add(BROKEN);
        }

        @Override
        public void viewChanged(ClusterView view) {
            views++;
        }
    }

    private void pass(Duration by) {
        time.advance(by);
    }

    private void passSeconds(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    @Test
    void entriesComeInTheirOrderAndAnIdleLinkStaysWhole() {
        ada.say(bob, "one");
        ada.say(bob, "two");
        bob.say(ada, "three");
        passSeconds(60);
        ada.say(bob, "four");
        passSeconds(1);

        assertThat(bob.heard).containsExactly("one", "two", "four");
        assertThat(ada.heard).containsExactly("three");
    }

    @Test
    void aLossIsSeenAtBothEndsAndWhatFollowsComesAgain() {
        ada.say(bob, "one");
        passSeconds(1);
        cluster.cut("ada-", "bob-");
        ada.say(bob, "lost");
        pass(Duration.ofMillis(100));
        cluster.mend("ada-", "bob-");
        ada.say(bob, "lost with it");
        pass(Duration.ofMillis(100));
        ada.say(bob, "two");
        passSeconds(1);

        assertThat(bob.heard).containsExactly("one", BROKEN, "two");
        assertThat(ada.heard).containsExactly(BROKEN);
    }

    /** Nothing follows that would show the gap. */
    @Test
    void theLossOfALastWordIsSeen() {
        ada.say(bob, "one");
        passSeconds(1);
        cluster.cut("ada-", "bob-");
        ada.say(bob, "lost");
        pass(Duration.ofMillis(100));
        cluster.mend("ada-", "bob-");
        passSeconds(7);

        assertThat(bob.heard).containsExactly("one", BROKEN);
        assertThat(ada.heard).containsExactly(BROKEN);
    }

    /** A node that has said nothing learns as soon that nobody would hear it. */
    @Test
    void anIdleLinkIsSeenToBreakAsABusyOneIs() {
        ada.say(bob, "one");
        passSeconds(1);
        cluster.cut("ada-", "bob-");
        passSeconds(8);

        assertThat(ada.heard).contains(BROKEN);
        assertThat(bob.heard).contains(BROKEN);
    }

    @Test
    void aShortFreezeIsNoLoss() {
        ada.say(bob, "one");
        passSeconds(1);
        bob.node.freeze();
        ada.say(bob, "two");
        passSeconds(3);
        bob.node.thaw();
        passSeconds(1);

        assertThat(bob.heard).containsExactly("one", "two");
        assertThat(ada.heard).isEmpty();
    }

    @Test
    void aFrozenNodeCostsNoMoreThanTheBound() {
        bob.node.freeze();
        String text = "x".repeat(4_000);
        int taken = 0;
        for (int i = 0; i < 10_000; i++) if (ada.say(bob, text)) taken++;

        assertThat(taken * 4_000L)
                .isLessThanOrEqualTo(SETTINGS.boundBytes())
                .isGreaterThan(SETTINGS.boundBytes() * 9L / 10);
    }

    @Test
    void whatLaterOnesMakeWorthlessIsLeftOutWhileItWaits() {
        bob.node.freeze();
        String text = "x".repeat(4_000);
        for (int i = 0; i < 10_000; i++)
            assertThat(ada.links.offer("bob-", (text + i).getBytes(StandardCharsets.UTF_8), "progress"))
                    .isTrue();
        bob.node.thaw();
        passSeconds(1);

        assertThat(bob.heard).last().isEqualTo(text + 9_999);
        assertThat(bob.heard).as("as many as fit the window").hasSizeLessThan(100);
    }

    @Test
    void aNodeThatIsGoneIsABrokenLinkAndOneThatComesBackANewOne() {
        ada.say(bob, "one");
        passSeconds(1);
        cluster.leave("bob-");
        assertThat(ada.heard).containsExactly(BROKEN);
        assertThat(bob.heard).containsExactly("one");

        assertThat(ada.views).as("of Bob's coming and of his going").isEqualTo(2);
    }
}
