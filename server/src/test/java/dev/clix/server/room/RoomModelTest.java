package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SpectatorView;
import dev.clix.server.Kinds;
import dev.clix.server.Seeds;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.GracePeriods;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Players and spectators come, open tabs, drop, return and leave in any order, while their number passes the bound up
 * and down: every page knows what the others know, and what a simple model says.
 */
class RoomModelTest {
    /** As their tokens have it; this room forgets nobody. */
    private static final SeatClaim PLACE = new SeatClaim(new PlayerName("Ada"), 0);

    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final Duration RECOUNT = Duration.ofMillis(500);
    private static final int SEATS = 3;
    private static final int FEW = 20;
    /** A tenth below. */
    private static final int FEW_AGAIN = 18;

    private static final int MANY = 30;
    /** {@code -Dsteps=100000} for a long afternoon. */
    private static final int STEPS = Integer.getInteger("steps", 2_000);

    private static final RoomSettings SETTINGS = new RoomSettings(
            GRACES,
            GRACES,
            40,
            64,
            1_000,
            FEW + SEATS,
            RECOUNT,
            100,
            1_000_000,
            Duration.ofDays(1),
            1_000,
            Duration.ofSeconds(1),
            Duration.ofDays(1),
            Duration.ZERO);

    /** A person with a place in the game, as the model has it. */
    private static final class Person {
        final PlayerId id;
        final boolean plays;
        final List<Tab> tabs = new ArrayList<>();
        final List<Tab> lost = new ArrayList<>();
        Optional<Instant> lostAt = Optional.empty();

        Person(PlayerId id, boolean plays) {
            this.id = id;
            this.plays = plays;
        }

        boolean isLostFor(Duration grace, Instant now) {
            return lostAt.filter(at -> !at.plus(grace).isAfter(now)).isPresent();
        }
    }

    private final Random random = Seeds.random("RoomModelTest");
    private ProtocolCodec codec;
    private TestRoom room;
    private final Map<PlayerId, Person> people = new LinkedHashMap<>();
    /** Those who are here and watch, in the order they came. */
    private final Map<PlayerId, SpectatorView> audience = new LinkedHashMap<>();

    private final Map<PlayerId, PlayerName> names = new HashMap<>();
    /** Those who left or were away for too long: nothing brings them back. */
    private final List<PlayerId> gone = new ArrayList<>();

    private final Map<TestSubscriber, Integer> silent = new HashMap<>();
    private final Set<Boolean> seenCounted = new HashSet<>();
    private long connections;
    private boolean growing = true;
    private int turns;

    @ParameterizedTest
    @MethodSource("dev.clix.server.Kinds#names")
    void everyPageKnowsWhatTheOthersAndTheModelKnow(String kind) {
        codec = ProtocolCodec.of(Kinds.messages(kind));
        room = new TestRoom(SETTINGS, SEATS, random, Kinds.rules(kind));
        hostWhoStays();
        for (int step = 0; step < STEPS; step++) {
            step();
            agree();
        }
        assertThat(room.refusals).isEmpty();
        assertThat(turns).as("how often the bound was passed").isGreaterThan(STEPS / 1_000);
        assertThat(seenCounted).containsExactlyInAnyOrder(true, false);
    }

    private void hostWhoStays() {
        Tab tab = connected(new Tab());
        room.join(tab.subscriber(), "Host");
        newcomer(tab, true);
    }

    private void step() {
        if (growing ? audience.size() >= MANY : audience.size() <= FEW_AGAIN / 2) {
            growing = !growing;
            turns++;
        }
        int choice = random.nextInt(100);
        if (choice < 30) comeOrGo();
        else if (choice < 50) somebody().ifPresent(this::drop);
        else if (choice < 65) somebody().ifPresent(this::comeBack);
        else if (choice < 75) somebody().ifPresent(this::anotherTab);
        else if (choice < 78) somebody().ifPresent(this::dropTwice);
        else if (choice < 80 && players() < SEATS - 1) takeASeat();
        else if (choice < 82) settle();
        else if (choice < 85 && !gone.isEmpty()) knockInVain(gone.get(random.nextInt(gone.size())));
        else pass(Duration.ofMillis(random.nextInt(1_500)));
    }

    private void comeOrGo() {
        if (growing || random.nextInt(4) == 0) watch();
        else somebody().ifPresent(this::leave);
    }

    private void watch() {
        Tab tab = connected(new Tab());
        PlayerName name = new PlayerName("S" + connections);
        room.spectate(tab.subscriber(), name.value());
        Person person = newcomer(tab, false);
        names.put(person.id, name);
        enters(person);
    }

    private void takeASeat() {
        Tab tab = connected(new Tab());
        room.join(tab.subscriber(), "P" + connections);
        newcomer(tab, true);
    }

    private Person newcomer(Tab tab, boolean plays) {
        Person person = new Person(tab.subscriber().player(), plays);
        person.tabs.add(tab);
        people.put(person.id, person);
        return person;
    }

    private Tab connected(Tab tab) {
        tab.connectedBy(new TestSubscriber(++connections, codec));
        return tab;
    }

    private void drop(Person person) {
        if (person.tabs.isEmpty()) return;
        Tab tab = person.tabs.remove(random.nextInt(person.tabs.size()));
        tab.read();
        person.lost.add(tab);
        silent.put(tab.subscriber(), tab.subscriber().heard.size());
        if (person.tabs.isEmpty()) person.lostAt = Optional.of(room.time.now());
        lost(person, tab);
    }

    private void lost(Person person, Tab tab) {
        room.tell(new RoomMessage.Disconnected(tab.subscriber().connection(), person.id, room.time.now()));
    }

    /** A connection that was lost before says so again. */
    private void dropTwice(Person person) {
        if (!person.lost.isEmpty()) lost(person, person.lost.get(0));
    }

    /** With what it held, which may be too old, or with nothing after a reload. */
    private void comeBack(Person person) {
        if (person.lost.isEmpty()) return;
        Tab held = person.lost.remove(random.nextInt(person.lost.size()));
        returns(person, random.nextInt(5) == 0 ? new Tab() : held);
    }

    private void anotherTab(Person person) {
        returns(person, new Tab());
    }

    private void returns(Person person, Tab tab) {
        connected(tab);
        ClientMessage.Return message = new ClientMessage.Return(room.nextId(), "", tab.epoch(), tab.offset());
        // Later than any token before it.
        int generation = (int) connections;
        room.comeBack(tab.subscriber(), person.id, PLACE, generation, message);
        if (!person.plays && person.isLostFor(GRACES.away(), room.time.now())) enters(person);
        person.tabs.add(tab);
        person.lostAt = Optional.empty();
    }

    private void leave(Person person) {
        if (person.tabs.isEmpty()) return;
        person.tabs.forEach(Tab::read);
        room.say(person.tabs.get(0).subscriber(), person.id, new ClientMessage.Leave(room.nextId()));
        person.tabs.forEach(
                tab -> assertThat(tab.subscriber().seat).as("without a seat").isEmpty());
        forget(person);
        audience.remove(person.id);
    }

    private void forget(Person person) {
        people.remove(person.id);
        gone.add(person.id);
    }

    private void knockInVain(PlayerId player) {
        Tab tab = connected(new Tab());
        ClientMessage.Return message = new ClientMessage.Return(room.nextId(), "", Optional.empty(), 0);
        room.comeBack(tab.subscriber(), player, PLACE, (int) connections, message);
        assertThat(room.refusals).containsExactly(CommonRefusal.NOT_SEATED);
        room.refusals.clear();
        assertThat(tab.subscriber().heard).isEmpty();
    }

    private void enters(Person person) {
        audience.put(person.id, new SpectatorView(person.id, names.get(person.id)));
    }

    private void pass(Duration by) {
        room.pass(by);
        for (Person person : List.copyOf(people.values())) {
            if (person.isLostFor(GRACES.away(), room.time.now())) audience.remove(person.id);
            if (person.isLostFor(GRACES.seat(), room.time.now())) forget(person);
        }
    }

    /** Until nobody came or went for as long as a count may take. */
    private void settle() {
        int before;
        do {
            before = audience.size();
            pass(RECOUNT);
        } while (audience.size() != before);
        Tab tab = witness();
        tab.read();
        List<SpectatorView> here = List.copyOf(audience.values());
        assertThat(tab.audience().count()).isEqualTo(here.size());
        boolean counted = tab.audience().first().size() < here.size();
        if (here.size() > FEW) assertThat(counted).isTrue();
        if (here.size() <= FEW_AGAIN) assertThat(counted).isFalse();
        assertThat(tab.audience().first()).isEqualTo(counted ? here.subList(0, 10) : here);
        seenCounted.add(counted);
        assertPageHolds(tab, here);
    }

    private void assertPageHolds(Tab tab, List<SpectatorView> here) {
        var question = new ClientMessage.ListSpectators(room.nextId(), 0);
        room.ask(tab.subscriber(), tab.subscriber().player(), question);
        tab.read();
        assertThat(tab.subscriber().heard.get(tab.subscriber().heard.size() - 1))
                .isEqualTo(new Reply.Spectators(question.id(), here.size(), here, Optional.empty()));
    }

    private void agree() {
        pass(Duration.ZERO);
        silent.forEach((subscriber, heard) -> assertThat(subscriber.heard)
                .as("nothing is sent to a connection that is lost")
                .hasSize(heard));
        Tab.Knowledge known = known(witness());
        for (Person person : people.values())
            for (Tab tab : person.tabs) assertThat(known(tab)).isEqualTo(known);
        Map<PlayerId, Boolean> players = new HashMap<>();
        for (Person person : people.values())
            if (person.plays) players.put(person.id, !person.isLostFor(GRACES.away(), room.time.now()));
        assertThat(known.players()).isEqualTo(players);
        if (known.audience().first().size() == known.audience().count())
            assertThat(known.audience().first()).isEqualTo(List.copyOf(audience.values()));
        else assertThat(known.audience().first()).hasSize(10);
    }

    private static Tab.Knowledge known(Tab tab) {
        tab.read();
        return tab.knowledge();
    }

    private Tab witness() {
        return people.values().iterator().next().tabs.get(0);
    }

    private long players() {
        return people.values().stream().filter(person -> person.plays).count();
    }

    /** Anybody but the host. */
    private Optional<Person> somebody() {
        List<Person> others = new ArrayList<>(people.values()).subList(1, people.size());
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(random.nextInt(others.size())));
    }
}
