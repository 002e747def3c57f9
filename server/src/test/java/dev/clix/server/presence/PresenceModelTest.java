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
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tabs open, close, drop and return in any order; all that was told is compared with a simple model. */
class PresenceModelTest {
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final int PLAYERS = 5;
    private static final int STEPS = 400;
    private static final int RUNS = 100;

    private final Random random = Seeds.random("PresenceModelTest");
    private final Map<PlayerId, Set<ConnectionId>> open =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final Map<PlayerId, Instant> lostAt = new HashMap<>();
    private final Map<PlayerId, Boolean> shownAway = new HashMap<>();
    private final Map<PlayerId, PresenceEntry> entries = new HashMap<>();
    private Presence presence = new Presence(GRACES, entries.values());
    private Instant now = Instant.EPOCH;
    private long connections;

    @Test
    void awayAndBackAlternateAndGoneComesOnce() {
        for (int run = 0; run < RUNS; run++) {
            seatEverybody();
            for (int step = 0; step < STEPS; step++) {
                step();
                assertAgreement();
            }
        }
    }

    private void seatEverybody() {
        open.clear();
        lostAt.clear();
        shownAway.clear();
        entries.clear();
        presence = new Presence(GRACES, entries.values());
        for (int i = 0; i < PLAYERS; i++) connect(new PlayerId("p" + i));
    }

    private void step() {
        List<PlayerId> seated = new ArrayList<>(open.keySet());
        if (seated.isEmpty()) return;
        PlayerId player = seated.get(random.nextInt(seated.size()));
        int choice = random.nextInt(10);
        if (choice < 3) connect(player);
        else if (choice < 7) disconnect(player);
        else if (choice == 7 && random.nextInt(10) == 0) leave(player);
        else pass(Duration.ofMillis(random.nextInt(6_000)));
    }

    private void connect(PlayerId player) {
        ConnectionId connection = new ConnectionId(++connections);
        open.computeIfAbsent(player, any -> new HashSet<>()).add(connection);
        lostAt.remove(player);
        presence.connected(entry(player), connection).ifPresent(this::told);
    }

    /** Of an open connection, or once more of one that was lost before. */
    private void disconnect(PlayerId player) {
        Optional<ConnectionId> some = open.get(player).stream().findAny();
        ConnectionId connection = some.orElse(new ConnectionId(connections + 1_000));
        if (open.get(player).remove(connection) && open.get(player).isEmpty()) lostAt.put(player, now);
        presence.disconnected(entry(player), connection, now);
    }

    private PresenceEntry entry(PlayerId player) {
        return entries.computeIfAbsent(player, PresenceEntry::new);
    }

    private void leave(PlayerId player) {
        open.remove(player);
        lostAt.remove(player);
        shownAway.remove(player);
        presence.forget(entry(player));
    }

    private void pass(Duration by) {
        now = now.plus(by);
        presence.passed(now).forEach(this::told);
    }

    private void told(PresenceChange change) {
        boolean away = shownAway.getOrDefault(change.player(), false);
        if (change instanceof PresenceChange.Back)
            assertThat(away).as("back, having been away").isTrue();
        if (change instanceof PresenceChange.Away)
            assertThat(away).as("away only once").isFalse();
        if (change instanceof PresenceChange.Gone) {
            assertThat(open).as("gone only once").containsKey(change.player());
            assertThat(lostAt.get(change.player())).isBeforeOrEqualTo(now.minus(GRACES.seat()));
            leave(change.player());
        } else shownAway.put(change.player(), change instanceof PresenceChange.Away);
    }

    private void assertAgreement() {
        pass(Duration.ZERO);
        entries.forEach((player, entry) -> {
            assertThat(entry.tabs())
                    .isEqualTo(open.getOrDefault(player, Set.of()).size());
            if (!open.containsKey(player)) assertThat(entry.isHere()).isFalse();
        });
        for (PlayerId player : open.keySet()) {
            Optional<Instant> lost = Optional.ofNullable(lostAt.get(player));
            boolean expected =
                    lost.filter(at -> !at.plus(GRACES.away()).isAfter(now)).isEmpty();
            assertThat(entry(player).isHere())
                    .as("%s at %s, lost at %s", player, now, lost)
                    .isEqualTo(expected);
        }
    }
}
