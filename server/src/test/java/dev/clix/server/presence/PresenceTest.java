package dev.clix.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final ConnectionId PHONE = new ConnectionId(1);
    private static final ConnectionId LAPTOP = new ConnectionId(2);

    private final PresenceEntry ada = new PresenceEntry(ADA);
    private final PresenceEntry bob = new PresenceEntry(BOB);
    private final Presence presence = new Presence(GRACES, List.of(ada, bob));

    @BeforeEach
    void adaIsHereOnThePhone() {
        assertThat(presence.connected(ada, PHONE))
                .as("coming is no change: the seat tells of it")
                .isEmpty();
    }

    @Test
    void whoIsHereIsNotWaitedFor() {
        assertThat(ada.isHere()).isTrue();
        assertThat(presence.nextDue()).isEmpty();
    }

    @Test
    void backWithinTheFirstGraceIsNoChange() {
        presence.disconnected(ada, PHONE, START);
        assertThat(ada.isHere()).isTrue();
        assertThat(presence.passed(START.plusMillis(3_999))).isEmpty();

        assertThat(presence.connected(ada, LAPTOP)).isEmpty();
        assertThat(presence.nextDue()).isEmpty();
        assertThat(presence.passed(START.plusSeconds(60)))
                .as("the timer that was set for the lost connection")
                .isEmpty();
    }

    @Test
    void awayThenGone() {
        presence.disconnected(ada, PHONE, START);
        assertThat(presence.nextDue()).contains(START.plusSeconds(4));
        assertThat(presence.passed(START.plusSeconds(4))).containsExactly(new PresenceChange.Away(ADA));
        assertThat(ada.isHere()).isFalse();
        assertThat(presence.nextDue()).contains(START.plusSeconds(15));

        assertThat(presence.passed(START.plusSeconds(15))).containsExactly(new PresenceChange.Gone(ADA));
        assertThat(presence.nextDue()).isEmpty();
        assertThat(ada.isHere()).isFalse();
    }

    @Test
    void bothGracesMayPassAtOnce() {
        presence.disconnected(ada, PHONE, START);

        assertThat(presence.passed(START.plusSeconds(60)))
                .containsExactly(new PresenceChange.Away(ADA), new PresenceChange.Gone(ADA));
    }

    @Test
    void whatWasDueFirstIsToldFirst() {
        presence.connected(bob, LAPTOP);
        presence.disconnected(bob, LAPTOP, START);
        presence.disconnected(ada, PHONE, START.plusSeconds(1));

        assertThat(presence.passed(START.plusSeconds(15)))
                .containsExactly(
                        new PresenceChange.Away(BOB), new PresenceChange.Away(ADA), new PresenceChange.Gone(BOB));
    }

    @Test
    void whoWasAwayComesBack() {
        presence.disconnected(ada, PHONE, START);
        presence.passed(START.plusSeconds(5));

        assertThat(presence.connected(ada, PHONE)).contains(new PresenceChange.Back(ADA));
    }

    @Test
    void onlyTheLastTabCounts() {
        presence.connected(ada, LAPTOP);

        presence.disconnected(ada, PHONE, START);
        assertThat(presence.nextDue()).isEmpty();
        presence.disconnected(ada, PHONE, START);
        assertThat(presence.nextDue()).as("lost twice").isEmpty();
        presence.disconnected(ada, LAPTOP, START);
        assertThat(presence.nextDue()).contains(START.plusSeconds(4));
    }

    @Test
    void otherGracesCountFromNowOn() {
        presence.disconnected(ada, PHONE, START);
        presence.keep(new GracePeriods(Duration.ofSeconds(1), Duration.ofSeconds(2)), START.plusSeconds(3));

        assertThat(presence.nextDue()).contains(START.plusSeconds(4));
        assertThat(presence.passed(START.plusSeconds(5)))
                .containsExactly(new PresenceChange.Away(ADA), new PresenceChange.Gone(ADA));
    }

    @Test
    void whoeverGivesUpTheSeatIsForgotten() {
        presence.disconnected(ada, PHONE, START);
        presence.forget(ada);
        presence.disconnected(ada, PHONE, START);

        assertThat(presence.nextDue()).isEmpty();
        assertThat(ada.isHere()).isFalse();
    }

    @Test
    void afterTheEndConnectionsAreCountedAndNobodyIsHere() {
        presence.disconnected(ada, PHONE, START);
        presence.close();
        presence.connected(ada, LAPTOP);

        assertThat(ada.isHere()).isFalse();
        assertThat(ada.tabs()).isEqualTo(1);
        presence.disconnected(ada, LAPTOP, START);
        assertThat(ada.tabs()).isZero();
        assertThat(presence.nextDue()).isEmpty();
    }
}
