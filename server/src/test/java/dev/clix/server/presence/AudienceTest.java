package dev.clix.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.SpectatorView;
import dev.clix.server.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final int FEW = 20;
    private final Audience audience = new Audience(FEW);

    @Test
    void fewAreToldOneByOne() {
        assertThat(audience.entered(spectator(1))).contains(new GameEvent.SpectatorJoined(spectator(1)));
        assertThat(audience.entered(spectator(2))).contains(new GameEvent.SpectatorJoined(spectator(2)));
        assertThat(audience.left(id(1))).contains(new GameEvent.SpectatorLeft(id(1)));
        assertThat(audience.left(id(1))).as("who is not here").isEmpty();
        assertThat(audience.told()).isEqualTo(new AudienceView(1, List.of(spectator(2))));
        assertThat(audience.isBehind()).isFalse();
    }

    @Test
    void manyAreCounted() {
        enter(1, FEW);
        AudienceView counted = new AudienceView(FEW + 1, spectators(1, 10));
        assertThat(audience.entered(spectator(FEW + 1))).contains(new GameEvent.AudienceChanged(counted));
        assertThat(audience.isBehind()).isFalse();

        assertThat(audience.entered(spectator(FEW + 2))).isEmpty();
        assertThat(audience.left(id(3))).isEmpty();
        assertThat(audience.left(id(4))).isEmpty();
        assertThat(audience.told()).as("until it is told again").isEqualTo(counted);
        assertThat(audience.isBehind()).isTrue();

        List<SpectatorView> first = new ArrayList<>(spectators(1, 2));
        first.addAll(spectators(5, 12));
        assertThat(audience.recount()).contains(new GameEvent.AudienceChanged(new AudienceView(FEW, first)));
        assertThat(audience.recount()).as("nothing new").isEmpty();
    }

    @Test
    void fewAgainAreListedOnlyBelowTheBound() {
        enter(1, FEW + 1);
        leave(1, 2);
        assertThat(audience.recount())
                .hasValueSatisfying(event -> assertThat(
                                ((GameEvent.AudienceChanged) event).audience().first())
                        .as("one below the bound is not few enough")
                        .hasSize(10));
        leave(3, 3);
        AudienceView all = new AudienceView(18, spectators(4, FEW + 1));
        assertThat(audience.recount()).contains(new GameEvent.AudienceChanged(all));
        assertThat(audience.left(id(4))).contains(new GameEvent.SpectatorLeft(id(4)));
    }

    @Test
    void whoComesBackComesLast() {
        enter(1, 3);
        audience.left(id(1));
        audience.entered(spectator(1));

        assertThat(audience.told().first()).containsExactly(spectator(2), spectator(3), spectator(1));
    }

    @Test
    void thereMayBeNoneWhoIsTold() {
        Audience crowd = new Audience(0);
        assertThat(crowd.entered(spectator(1))).contains(new GameEvent.AudienceChanged(new AudienceView(1, List.of())));
        crowd.left(id(1));
        assertThat(crowd.recount()).contains(new GameEvent.AudienceChanged(AudienceView.NOBODY));
    }

    @Test
    void pagesFollowOneAnother() {
        enter(1, 250);
        Audience.Page first = audience.page(0);
        Audience.Page second = audience.page(first.next().orElseThrow());
        Audience.Page third = audience.page(second.next().orElseThrow());

        assertThat(first.spectators()).isEqualTo(spectators(1, 100));
        assertThat(second.spectators()).isEqualTo(spectators(101, 200));
        assertThat(third).isEqualTo(new Audience.Page(250, spectators(201, 250), Optional.empty()));
        assertThat(audience.page(250))
                .as("after the last")
                .isEqualTo(new Audience.Page(250, List.of(), Optional.empty()));
    }

    /** While others come and go between the pages, whoever stays is on exactly one. */
    @Test
    void whoeverStaysIsOnOnePage() {
        Random random = Seeds.random("AudienceTest");
        for (int run = 0; run < 50; run++) staysOnOnePage(random, new Audience(FEW));
    }

    private static void staysOnOnePage(Random random, Audience audience) {
        Set<PlayerId> here = new HashSet<>();
        Set<PlayerId> staying = new HashSet<>();
        for (int i = 0; i < 500; i++) enter(audience, i, here);
        staying.addAll(here);
        List<PlayerId> seen = new ArrayList<>();
        int next = 500;
        for (Optional<Integer> after = Optional.of(0); after.isPresent(); ) {
            Audience.Page page = audience.page(after.get());
            assertThat(page.count()).isEqualTo(here.size());
            page.spectators().forEach(spectator -> seen.add(spectator.id()));
            after = page.next();
            for (int i = 0; i < 40; i++) {
                PlayerId going = id(random.nextInt(next));
                audience.left(going);
                here.remove(going);
                staying.remove(going);
                if (random.nextBoolean()) enter(audience, next++, here);
            }
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(staying);
    }

    private static void enter(Audience audience, int number, Set<PlayerId> here) {
        audience.entered(spectator(number));
        here.add(id(number));
    }

    private void enter(int from, int to) {
        spectators(from, to).forEach(audience::entered);
    }

    private void leave(int from, int to) {
        spectators(from, to).forEach(spectator -> audience.left(spectator.id()));
    }

    private static List<SpectatorView> spectators(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(AudienceTest::spectator).toList();
    }

    private static SpectatorView spectator(int number) {
        return new SpectatorView(id(number), new PlayerName("S" + number));
    }

    private static PlayerId id(int number) {
        return new PlayerId("s" + number);
    }
}
