package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.GracePeriods;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A game at random: its room, the connections of its members, who come, go, return and watch, and the workflow that asks
 * for its tasks. The test says what its moves and its workflow are, and what a frame may hold.
 */
abstract class RestlessGame implements TaskResponder {
    private static final int PLAYERS = 3;
    private static final int STEPS_MAX = 2_000;
    private static final Duration MINUTES = Duration.ofMinutes(20);
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), MINUTES);
    private static final RoomSettings SETTINGS = new RoomSettings(
            GRACES,
            GRACES,
            12,
            64,
            10,
            100,
            Duration.ofMillis(500),
            100,
            100,
            MINUTES,
            1_000,
            MINUTES,
            MINUTES,
            Duration.ZERO);

    final Random random;
    final TestRoom room;
    int recovered;
    int snapshots;
    private final ProtocolCodec codec;
    private final BotLevel bot;
    private final List<TestSubscriber> connected = new ArrayList<>();
    private final Map<TestSubscriber, PlayerId> members = new LinkedHashMap<>();
    private final Map<TestSubscriber, Integer> checked = new HashMap<>();
    private String data;
    private String activity = "JoinGame";
    private int tasks;
    private boolean over;
    private boolean answered;

    RestlessGame(Random random, GameRules<?, ?> rules, GameSecrets secrets) {
        this.random = random;
        this.codec = ProtocolCodec.of(rules.manifest().messages());
        this.bot = rules.manifest().house().get(0).level();
        this.room = new TestRoom(SETTINGS, PLAYERS, random, rules, secrets, this);
        this.data = room.input;
    }

    /** The move that the owner of this connection tries. */
    abstract GameMove move(TestSubscriber tab);

    /** A frame to the connection of this player, or of one who watches. */
    abstract void check(String frame, PlayerId player);

    abstract boolean isEnd(PlayEvent event);

    /** The task that the state machine has after this one was answered, while nothing is decided. */
    abstract String after(String answeredActivity, String executionData);

    void play() {
        ask();
        for (int seat = 0; seat < PLAYERS; seat++) {
            TestSubscriber tab = connection();
            if (seat == 1 && random.nextInt(3) == 0)
                room.say(connected.get(0), connected.get(0).player(), new ClientMessage.AddBot(room.nextId(), bot));
            else {
                room.join(tab, "P" + seat);
                member(tab);
            }
        }
        for (int step = 0; step < STEPS_MAX && !over; step++) {
            goOn();
            step();
            check();
        }
        assertThat(over).as("the game came to its end").isTrue();
        players().forEach(this::comeBack);
        check();
        room.pass(MINUTES.multipliedBy(2));
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 35) somebody().ifPresent(this::say);
        else if (choice < 45) somebody().ifPresent(this::drop);
        else if (choice < 65) comeBack(players().get(random.nextInt(players().size())));
        else if (choice < 70) watch();
        else if (choice < 75) ask();
        else pass(Duration.ofMillis(random.nextInt(4_000)));
    }

    /** Tries a move. */
    void say(TestSubscriber tab) {
        room.say(tab, members.get(tab), new ClientMessage.Move(room.nextId(), move(tab)));
    }

    private List<PlayerId> players() {
        return members.values().stream().distinct().toList();
    }

    private Optional<TestSubscriber> somebody() {
        return connected.isEmpty() ? Optional.empty() : Optional.of(connected.get(random.nextInt(connected.size())));
    }

    private TestSubscriber connection() {
        return new TestSubscriber(members.size() + checked.size() + 1L + random.nextInt(1 << 20) * 1_000L, codec);
    }

    private void member(TestSubscriber tab) {
        tab.seat.ifPresent(seat -> {
            members.put(tab, seat.player());
            connected.add(tab);
        });
    }

    private void drop(TestSubscriber tab) {
        connected.remove(tab);
        room.tell(new RoomMessage.Disconnected(tab.connection(), members.get(tab), room.time.now()));
    }

    /** With what one of the player's tabs held, or with nothing. */
    private void comeBack(PlayerId player) {
        List<TestSubscriber> tabs = members.keySet().stream()
                .filter(tab -> members.get(tab).equals(player))
                .toList();
        TestSubscriber known = tabs.get(random.nextInt(tabs.size()));
        boolean empty = random.nextInt(4) == 0;
        TestSubscriber tab = connection();
        members.put(tab, player);
        connected.add(tab);
        room.comeBack(
                tab,
                player,
                new SeatClaim(new PlayerName("P"), 0),
                tabs.stream().mapToInt(this::generation).max().orElse(0),
                new ClientMessage.Return(
                        room.nextId(), "", empty ? Optional.empty() : epoch(known), empty ? 0 : offset(known)));
        tab.heard.stream()
                .filter(Reply.Returned.class::isInstance)
                .map(Reply.Returned.class::cast)
                .forEach(returned -> {
                    if (returned.recovered()) recovered++;
                    else snapshots++;
                });
    }

    private void watch() {
        TestSubscriber tab = connection();
        room.spectate(tab, "Eve");
        member(tab);
    }

    private int generation(TestSubscriber tab) {
        int generation = 0;
        for (ServerMessage message : tab.heard) {
            if (message instanceof Reply.Seated seated) generation = Integer.parseInt(seated.token());
            if (message instanceof Reply.Returned returned) generation = Integer.parseInt(returned.token());
            if (message instanceof Reply.Renewed renewed) generation = Integer.parseInt(renewed.token());
        }
        return generation;
    }

    private static Optional<Epoch> epoch(TestSubscriber tab) {
        Optional<Epoch> epoch = Optional.empty();
        for (ServerMessage message : tab.heard) {
            if (message instanceof Reply.Seated seated) epoch = Optional.of(seated.epoch());
            if (message instanceof Reply.Returned returned) epoch = Optional.of(returned.epoch());
        }
        return epoch;
    }

    private static long offset(TestSubscriber tab) {
        long offset = 0;
        for (ServerMessage message : tab.heard) {
            if (message instanceof Reply.Seated seated) offset = seated.offset();
            if (message instanceof Reply.Returned returned && !returned.recovered()) offset = returned.offset();
            if (message instanceof GameMessage inGame) offset = inGame.offset();
        }
        return offset;
    }

    private void check() {
        members.forEach((tab, player) -> {
            for (int i = checked.getOrDefault(tab, 0); i < tab.frames.size(); i++)
                check(new String(tab.frames.get(i).json(), StandardCharsets.UTF_8), player);
            checked.put(tab, tab.frames.size());
            if (tab.heard.stream()
                    .anyMatch(message -> message instanceof GameMessage inGame
                            && inGame.event() instanceof PlayEvent event
                            && isEnd(event))) over = true;
        });
    }

    /** The workflow's next task, or the same once more: tasks may be delivered twice. */
    private void ask() {
        room.tell(new RoomMessage.Task(activity + ++tasks, new GameTask(activity, data)));
    }

    private void goOn() {
        if (!answered) return;
        answered = false;
        boolean decided = data.contains("\"verdict\"");
        activity = decided ? "EndGame" : activity.equals("JoinGame") ? "StartGame" : after(activity, data);
        ask();
    }

    private void pass(Duration by) {
        room.pass(by);
        if (!activity.equals("TakeTurn") || answered || random.nextInt(3) > 0) return;
        activity = "PassTurn";
        ask();
    }

    /** As the state machine does with {@code "ResultPath": "$.game"}. */
    @Override
    public void succeed(String taskToken, String output, Runnable untimely) {
        if (!taskToken.startsWith(activity) || activity.equals("EndGame")) return;
        data = room.input.substring(0, room.input.length() - 1) + ",\"game\":" + output + "}";
        answered = true;
    }

    @Override
    public void keep(String taskToken, Duration heartbeat) {}

    @Override
    public void letGo(String taskToken) {}
}
