package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ProtocolCodecs;
import dev.clix.protocol.Refusal;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.InProcessBroker;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameType;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.game.clix.CliXRules;
import dev.clix.server.game.clix.Rules;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** One private game in its room, without a server around it: the test is the thread that empties its mailbox. */
final class TestRoom {
    static final ProtocolCodec CODEC = ProtocolCodec.of(CliXMessages.TABLE);

    final VirtualTime time = new VirtualTime();
    final GameId id = new GameId("game");
    final List<Refusal> refusals = new ArrayList<>();
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final InProcessBroker broker = new InProcessBroker();
    private final Rooms rooms;
    /** Of the game's execution. */
    final String input;

    /** As the game's execution tells it. */
    Optional<RoomOwner> owner = Optional.empty();

    private int said;

    /** A game of CliX. */
    TestRoom(RoomSettings settings, int seats, Random random) {
        this(settings, seats, random, new CliXRules(Rules.CLASSIC), new NoDesk());
    }

    TestRoom(RoomSettings settings, int seats, Random random, GameRules<?, ?> rules) {
        this(settings, seats, random, rules, new NoDesk());
    }

    TestRoom(RoomSettings settings, int seats, Random random, GameRules<?, ?> rules, TaskResponder desk) {
        this(settings, seats, random, rules, new NoSecrets(), desk);
    }

    TestRoom(
            RoomSettings settings,
            int seats,
            Random random,
            GameRules<?, ?> rules,
            GameSecrets secrets,
            TaskResponder desk) {
        RoomDependencies effects = new RoomDependencies(
                time,
                new ProtocolCodecs(List.of(rules.manifest().messages())),
                new IdGenerator(random),
                new PlainSeals(),
                desk,
                new Lifecycle(),
                broker,
                new Meters(new SimpleMeterRegistry()),
                settings);
        rooms = new Rooms(List.of(loop::add), effects);
        broker.leadTo(new InProcessBroker.Endpoints(
                rooms::tell,
                news -> {},
                opening -> {},
                (game, request, reason) -> refused(reason),
                (game, task, reason) -> refused(reason)));
        GameSetup setup = new GameSetup(id, Visibility.PRIVATE, seats, 86_400);
        Game game = GameType.of(rules, term -> new RoomOwner("n1", "http://192.0.2.1", term), secrets)
                .open(setup, time.now());
        input = game.executionInput();
        rooms.create(id, game, Optional.empty());
        rooms.opened(id);
        settle();
    }

    /** Puts it into the mailbox, where it lies until {@link #settle}. */
    void post(RoomMessage message) {
        rooms.tell(id, message);
    }

    void tell(RoomMessage message) {
        post(message);
        settle();
    }

    void settle() {
        for (Runnable next = loop.poll(); next != null; next = loop.poll()) next.run();
    }

    void pass(Duration by) {
        time.advance(by);
        settle();
    }

    MessageId nextId() {
        return new MessageId("m" + ++said);
    }

    /** Of a client that is not known again. */
    SeatRequest nextRequest() {
        return new SeatRequest(nextId(), Optional.empty());
    }

    void join(Subscriber subscriber, String name) {
        broker.opened(subscriber);
        tell(new RoomMessage.Join(
                new Arrival(
                        subscriber.connection(),
                        nextRequest(),
                        new PlayerName(name),
                        Optional.empty(),
                        Optional.empty()),
                new JoinRoute.Link()));
    }

    void spectate(Subscriber subscriber, String name) {
        broker.opened(subscriber);
        tell(new RoomMessage.Spectate(subscriber.connection(), nextRequest(), new PlayerName(name)));
    }

    void comeBack(
            Subscriber subscriber, PlayerId player, SeatClaim place, int generation, ClientMessage.Return message) {
        broker.opened(subscriber);
        tell(new RoomMessage.Return(subscriber.connection(), player, place, generation, message, false));
    }

    void say(Subscriber subscriber, PlayerId player, ClientMessage.Command message) {
        tell(new RoomMessage.Command(subscriber.connection(), player, message));
    }

    void ask(Subscriber subscriber, PlayerId player, ClientMessage.ListSpectators question) {
        tell(new RoomMessage.ListSpectators(subscriber.connection(), player, question));
    }

    private void refused(RefusalReason reason) {
        refusals.add(reason.refusal());
    }

    /** A token is its generation. */
    private record PlainSeals() implements TokenSigner {
        @Override
        public String token(Seat seat, SeatClaim place, int generation) {
            return String.valueOf(generation);
        }

        @Override
        public PlayerId player(GameId game, SeatRequest request) {
            return new PlayerId("p" + request.hashCode());
        }
    }

    record NoSecrets() implements GameSecrets {
        @Override
        public String receipt(GameId game, PlayerId player, String text) {
            return "receipt";
        }

        @Override
        public Optional<String> text(GameId game, PlayerId player, String receipt) {
            return Optional.empty();
        }

        @Override
        public String sealed(GameId game, String text) {
            return text;
        }

        @Override
        public Optional<String> opened(GameId game, String sealed) {
            return Optional.of(sealed);
        }

        @Override
        public long seed(GameId game, int step, int move) {
            return step + 1_000L * move;
        }
    }

    private final class Lifecycle implements RoomLifecycle {
        @Override
        public void adopted(GameId game) {}

        @Override
        public void ended(GameId game) {}

        @Override
        public void closed(GameId game) {}

        @Override
        public void doubted(GameId game) {
            post(new RoomMessage.OwnerFound(owner));
        }

        @Override
        public void abandoned(GameId game) {}
    }

    private record NoDesk() implements TaskResponder {
        @Override
        public void succeed(String taskToken, String output, Runnable untimely) {}

        @Override
        public void keep(String taskToken, Duration heartbeat) {}

        @Override
        public void letGo(String taskToken) {}
    }
}
