package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tabs of several players open, drop, return and leave in any order, on real sockets  through both doors: all that the host
 * is told of the others is what a simple model says.
 */
class TabsTest {
    /** {@code -Dsteps=10000} for the full length. */
    private static final int STEPS = Integer.getInteger("steps", 100);

    private static final Duration AWAY = Duration.ofSeconds(4);
    private static final Duration SEAT = Duration.ofSeconds(15);
    /** Fewer where there are fewer seats; one always stays free, so that the game does not begin. */
    private static final int PEOPLE_MAX = 5;

    private final Random random = Seeds.random("TabsTest");
    private final Map<PlayerId, Person> people = new LinkedHashMap<>();
    private final Map<PlayerId, Boolean> told = new HashMap<>();
    private String kind;
    private int peopleMax;
    private int read;
    private int tabs;

    /** @param token brings back; from whichever tab heard the latest */
    private record Person(List<Player> tabs, String token, Optional<Instant> lostAt) {
        boolean isLostFor(Duration grace, Instant now) {
            return lostAt.filter(at -> !at.plus(grace).isAfter(now)).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.clix.server.Kinds#namesOfMoreThanTwo")
    void theHostKnowsWhoIsHere(String game) {
        kind = game;
        peopleMax = Math.min(PEOPLE_MAX, Kinds.rules(kind).manifest().seats().max() - 2);
        try (Playground playground = Playground.open("""
                presence: {lobbySeatSeconds: 15}
                lobby: {privateSeconds: 86400}
                player: {sockets: 1000}
                token: {graceSeconds: 86400}
                """)) {
            Player host = playground.player("Host").playing(kind);
            host.host(peopleMax + 2);
            for (int step = 0; step < STEPS; step++) {
                step(playground, host);
                assertKnown(playground, host);
            }
        }
    }

    private void step(Playground playground, Player host) {
        int choice = random.nextInt(10);
        if (people.size() < peopleMax && choice < 3 || people.isEmpty()) join(playground, host);
        else if (choice < 5) open(playground, somebody());
        else if (choice < 8) drop(playground, somebody());
        else if (choice == 8 && random.nextInt(4) == 0) leave(somebody());
        else pass(playground, Duration.ofMillis(random.nextInt(6_000)));
    }

    private void join(Playground playground, Player host) {
        Player tab = tab(playground);
        tab.join(host.game());
        people.put(tab.id(), new Person(List.of(tab), tab.token(), Optional.empty()));
    }

    private void open(Playground playground, PlayerId player) {
        Person person = people.get(player);
        Player tab = tab(playground);
        Reply.Returned back = (Reply.Returned)
                tab.answer(tab.say(id -> new ClientMessage.Return(id, person.token(), Optional.empty(), 0)));
        assertThat(back.player()).isEqualTo(player);
        List<Player> more = new ArrayList<>(person.tabs());
        more.add(tab);
        people.put(player, new Person(more, tab.token(), Optional.empty()));
    }

    private void drop(Playground playground, PlayerId player) {
        Person person = people.get(player);
        if (person.tabs().isEmpty()) return;
        List<Player> fewer = new ArrayList<>(person.tabs());
        Player lost = fewer.remove(random.nextInt(fewer.size()));
        int before = playground.sockets();
        lost.drop();
        playground.until(() -> playground.sockets() < before);
        Optional<Instant> since =
                fewer.isEmpty() ? Optional.of(playground.time().now()) : Optional.empty();
        people.put(player, new Person(fewer, person.token(), since));
    }

    private void leave(PlayerId player) {
        List<Player> open = people.get(player).tabs();
        if (open.isEmpty()) return;
        open.get(0).leave();
        people.remove(player);
    }

    private void pass(Playground playground, Duration by) {
        playground.pass(by);
        people.values()
                .removeIf(person -> person.isLostFor(SEAT, playground.time().now()));
    }

    private void assertKnown(Playground playground, Player host) {
        // Its answer comes after whatever the room has told before.
        host.answer(host.say(id -> new ClientMessage.ListSpectators(id, 0)));
        List<GameMessage> messages = host.gameMessages();
        for (; read < messages.size(); read++) heard(messages.get(read).event());
        Map<PlayerId, Boolean> here = new HashMap<>();
        people.forEach((player, person) ->
                here.put(player, !person.isLostFor(AWAY, playground.time().now())));
        assertThat(told).isEqualTo(here);
    }

    private void heard(GameEvent event) {
        if (event instanceof GameEvent.PlayerJoined joined)
            assertThat(told.put(joined.player().id(), true)).as("joined once").isNull();
        if (event instanceof GameEvent.PlayerLeft left)
            assertThat(told.remove(left.player())).as("left once").isNotNull();
        if (event instanceof GameEvent.PlayerAway away)
            assertThat(told.put(away.player(), false)).as("away once").isEqualTo(true);
        if (event instanceof GameEvent.PlayerBack back)
            assertThat(told.put(back.player(), true)).as("back once").isEqualTo(false);
    }

    private Player tab(Playground playground) {
        String name = "T" + ++tabs;
        return (random.nextBoolean() ? playground.player(name) : playground.busPlayer(name)).playing(kind);
    }

    private PlayerId somebody() {
        return List.copyOf(people.keySet()).get(random.nextInt(people.size()));
    }
}
