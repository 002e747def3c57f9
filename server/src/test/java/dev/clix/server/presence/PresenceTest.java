package dev.clix.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.PlayerId;
import dev.clix.server.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Graces GRACES = new Graces(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");
    private static final PlayerId ADA = new PlayerId("ada");
    private static final ConnectionId PHONE = new ConnectionId(1);
    private static final ConnectionId LAPTOP = new ConnectionId(2);

    private final Presence here =
            Presence.empty(GRACES).connected(ADA, PHONE, START).presence();

    @Test
    void comingIsNoChangeTheSeatTellsOfIt() {
        assertThat(Presence.empty(GRACES).connected(ADA, PHONE, START).changes())
                .isEmpty();
        assertThat(here.here(ADA)).isTrue();
        assertThat(here.nextDue()).isEmpty();
    }

    @Test
    void backWithinTheFirstGraceIsNoChange() {
        Presence lost = here.disconnected(ADA, PHONE, START);
        assertThat(lost.here(ADA)).isTrue();
        assertThat(lost.passed(START.plusMillis(3_999)).changes()).isEmpty();

        Presence.Shift back = lost.connected(ADA, LAPTOP, START.plusMillis(3_999));
        assertThat(back.changes()).isEmpty();
        assertThat(back.presence().nextDue()).isEmpty();
    }

    @Test
    void awayThenGone() {
        Presence lost = here.disconnected(ADA, PHONE, START);
        assertThat(lost.nextDue()).contains(START.plusSeconds(4));
        Presence.Shift away = lost.passed(START.plusSeconds(4));
        assertThat(away.changes()).containsExactly(new PresenceChange.Away(ADA));
        assertThat(away.presence().here(ADA)).isFalse();
        assertThat(away.presence().nextDue()).contains(START.plusSeconds(15));

        Presence.Shift gone = away.presence().passed(START.plusSeconds(15));
        assertThat(gone.changes()).containsExactly(new PresenceChange.Gone(ADA));
        assertThat(gone.presence().nextDue()).isEmpty();
    }

    @Test
    void bothGracesMayPassAtOnce() {
        assertThat(here.disconnected(ADA, PHONE, START)
                        .passed(START.plusSeconds(60))
                        .changes())
                .containsExactly(new PresenceChange.Away(ADA), new PresenceChange.Gone(ADA));
    }

    @Test
    void whoWasAwayComesBack() {
        Presence away = here.disconnected(ADA, PHONE, START)
                .passed(START.plusSeconds(5))
                .presence();

        assertThat(away.connected(ADA, PHONE, START.plusSeconds(6)).changes())
                .containsExactly(new PresenceChange.Back(ADA));
    }

    @Test
    void onlyTheLastTabCounts() {
        Presence two = here.connected(ADA, LAPTOP, START).presence();

        assertThat(two.disconnected(ADA, PHONE, START).nextDue()).isEmpty();
        assertThat(two.disconnected(ADA, PHONE, START)
                        .disconnected(ADA, LAPTOP, START)
                        .nextDue())
                .isPresent();
        assertThat(here.disconnected(ADA, LAPTOP, START))
                .as("a connection never seen")
                .isEqualTo(here);
    }

    @Test
    void whoeverGivesUpTheSeatIsForgotten() {
        assertThat(here.without(ADA).nextDue()).isEmpty();
        assertThat(here.without(ADA).disconnected(ADA, PHONE, START)).isEqualTo(here.without(ADA));
    }

    /** Any order of tabs coming and going: away and back take turns, and the end is what a simple model says. */
    @Test
    void anyInterleavingAgreesWithTheModel() {
        Random random = Seeds.random("PresenceTest");
        for (int run = 0; run < 200; run++) agreesWithTheModel(random);
    }

    private static void agreesWithTheModel(Random random) {
        List<PlayerId> players = List.of(new PlayerId("a"), new PlayerId("b"), new PlayerId("c"));
        Presence presence = Presence.empty(GRACES);
        Instant now = START;
        Map<PlayerId, Set<ConnectionId>> open = new HashMap<>();
        Map<PlayerId, Instant> lostAt = new HashMap<>();
        Map<PlayerId, List<PresenceChange>> told = new HashMap<>();
        for (PlayerId player : players) {
            open.put(player, new HashSet<>());
            told.put(player, new ArrayList<>());
        }
        for (int step = 0; step < 100; step++) {
            now = now.plusMillis(random.nextInt(3_000));
            presence = tell(presence.passed(now), told);
            PlayerId player = players.get(random.nextInt(3));
            ConnectionId connection = new ConnectionId(random.nextInt(4));
            if (random.nextBoolean()) {
                presence = tell(presence.connected(player, connection, now), told);
                open.get(player).add(connection);
                lostAt.remove(player);
            } else {
                presence = presence.disconnected(player, connection, now);
                if (open.get(player).remove(connection) && open.get(player).isEmpty()) lostAt.put(player, now);
            }
        }
        for (PlayerId player : players) {
            assertTurns(told.get(player));
            Instant lost = lostAt.get(player);
            boolean expected = !open.get(player).isEmpty() || lost != null && now.isBefore(lost.plus(GRACES.away()));
            assertThat(presence.here(player)).isEqualTo(expected);
        }
    }

    private static Presence tell(Presence.Shift shift, Map<PlayerId, List<PresenceChange>> told) {
        for (PresenceChange change : shift.changes()) told.get(change.player()).add(change);
        return shift.presence();
    }

    private static void assertTurns(List<PresenceChange> changes) {
        boolean away = false;
        for (PresenceChange change : changes) {
            assertThat(away).isEqualTo(!(change instanceof PresenceChange.Away));
            away = change instanceof PresenceChange.Away;
        }
    }
}
