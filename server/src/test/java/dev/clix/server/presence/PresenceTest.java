package dev.clix.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.PlayerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final ConnectionId PHONE = new ConnectionId(1);
    private static final ConnectionId LAPTOP = new ConnectionId(2);

    private final Presence presence = new Presence(GRACES);

    @BeforeEach
    void adaIsHereOnThePhone() {
        assertThat(presence.connected(ADA, PHONE, START))
                .as("coming is no change: the seat tells of it")
                .isEmpty();
    }

    @Test
    void whoIsHereIsNotWaitedFor() {
        assertThat(presence.here(ADA)).isTrue();
        assertThat(presence.nextDue()).isEmpty();
    }

    @Test
    void backWithinTheFirstGraceIsNoChange() {
        presence.disconnected(ADA, PHONE, START);
        assertThat(presence.here(ADA)).isTrue();
        assertThat(presence.passed(START.plusMillis(3_999))).isEmpty();

        assertThat(presence.connected(ADA, LAPTOP, START.plusMillis(3_999))).isEmpty();
        assertThat(presence.nextDue()).isEmpty();
        assertThat(presence.passed(START.plusSeconds(60)))
                .as("the timer that was set for the lost connection")
                .isEmpty();
    }

    @Test
    void awayThenGone() {
        presence.disconnected(ADA, PHONE, START);
        assertThat(presence.nextDue()).contains(START.plusSeconds(4));
        assertThat(presence.passed(START.plusSeconds(4))).containsExactly(new PresenceChange.Away(ADA));
        assertThat(presence.here(ADA)).isFalse();
        assertThat(presence.nextDue()).contains(START.plusSeconds(15));

        assertThat(presence.passed(START.plusSeconds(15))).containsExactly(new PresenceChange.Gone(ADA));
        assertThat(presence.nextDue()).isEmpty();
        assertThat(presence.members()).isEmpty();
    }

    @Test
    void bothGracesMayPassAtOnce() {
        presence.disconnected(ADA, PHONE, START);

        assertThat(presence.passed(START.plusSeconds(60)))
                .containsExactly(new PresenceChange.Away(ADA), new PresenceChange.Gone(ADA));
    }

    @Test
    void whatWasDueFirstIsToldFirst() {
        presence.connected(BOB, LAPTOP, START);
        presence.disconnected(BOB, LAPTOP, START);
        presence.disconnected(ADA, PHONE, START.plusSeconds(1));

        assertThat(presence.passed(START.plusSeconds(15)))
                .containsExactly(
                        new PresenceChange.Away(BOB), new PresenceChange.Away(ADA), new PresenceChange.Gone(BOB));
    }

    @Test
    void whoWasAwayComesBack() {
        presence.disconnected(ADA, PHONE, START);
        presence.passed(START.plusSeconds(5));

        assertThat(presence.connected(ADA, PHONE, START.plusSeconds(6))).containsExactly(new PresenceChange.Back(ADA));
    }

    @Test
    void onlyTheLastTabCounts() {
        presence.connected(ADA, LAPTOP, START);

        presence.disconnected(ADA, PHONE, START);
        assertThat(presence.nextDue()).isEmpty();
        presence.disconnected(ADA, PHONE, START);
        assertThat(presence.nextDue()).as("lost twice").isEmpty();
        presence.disconnected(ADA, LAPTOP, START);
        assertThat(presence.nextDue()).contains(START.plusSeconds(4));
    }

    @Test
    void otherGracesCountFromNowOn() {
        presence.disconnected(ADA, PHONE, START);
        presence.keep(new GracePeriods(Duration.ofSeconds(1), Duration.ofSeconds(2)), START.plusSeconds(3));

        assertThat(presence.nextDue()).contains(START.plusSeconds(4));
        assertThat(presence.passed(START.plusSeconds(5)))
                .containsExactly(new PresenceChange.Away(ADA), new PresenceChange.Gone(ADA));
    }

    @Test
    void whoeverGivesUpTheSeatIsForgotten() {
        presence.disconnected(ADA, PHONE, START);
        presence.forget(ADA);
        presence.disconnected(ADA, PHONE, START);

        assertThat(presence.nextDue()).isEmpty();
        assertThat(presence.members()).isEmpty();
    }
}
