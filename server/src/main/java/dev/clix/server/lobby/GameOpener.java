package dev.clix.server.lobby;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.RoomCode;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.MoveResult;
import dev.clix.server.limit.Readiness;
import dev.clix.server.room.IdGenerator;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.Causes;
import dev.clix.workflow.time.TimeSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens games, as long as there is place for them, and knows those that run. Belongs to the lobby's thread. */
final class GameOpener {
    private static final Logger log = LoggerFactory.getLogger(GameOpener.class);

    private final Broker broker;
    private final GameTypes types;
    private final GameExecutions executions;
    private final TimeSource time;
    private final IdGenerator ids;
    private final Readiness readiness;
    private final OpenGames games;
    private final RunningGames running;
    private final CompletableFuture<Void> played = new CompletableFuture<>();
    private boolean closing;

    /** @param follows the game whose players asked for this one */
    record Order(
            String kind,
            Visibility visibility,
            int seats,
            int lobbySeconds,
            boolean listed,
            Optional<PreviousGame> follows) {}

    GameOpener(
            Broker broker,
            GameTypes types,
            GameExecutions executions,
            TimeSource time,
            IdGenerator ids,
            Readiness readiness,
            OpenGames games) {
        this.broker = broker;
        this.types = types;
        this.executions = executions;
        this.time = time;
        this.ids = ids;
        this.readiness = readiness;
        this.games = games;
        this.running = new RunningGames(types::kind);
    }

    /** From now on no game is opened. */
    void close() {
        closing = true;
        endIfPlayed();
    }

    /** @return done when none runs any more, once this is closed */
    CompletionStage<Void> played() {
        return played;
    }

    private void endIfPlayed() {
        if (closing && running.isEmpty()) played.complete(null);
    }

    /** A game runs here that another server opened. */
    void adopted(GameId game) {
        running.add(game);
        readiness.adopted();
    }

    void over(GameId game) {
        if (running.remove(game)) readiness.end();
        endIfPlayed();
    }

    RunningGames running() {
        return running;
    }

    /**
     * @param join sends the founder to the first seat
     * @return the game, its founder on the way; empty when there is none to be had
     */
    Optional<GameId> open(Order order, Arrival founder, Rooms rooms, Consumer<GameId> join) {
        Optional<MoveResult.Refused> objection = objection(founder);
        if (objection.isPresent()) {
            var reason =
                    new RefusalReason(objection.get().refusal(), objection.get().message());
            broker.tell(founder.connection(), founder.turnedDown(reason));
            return Optional.empty();
        }
        GameId id = types.id(order.kind(), ids.game());
        GameSetup setup = setup(id, order);
        games.add(setup, founder.address());
        Game game = types.of(id).open(setup, time.now());
        running.add(id);
        // The room comes first, then its founder: the execution's first task must find the one, its failure the other.
        rooms.create(id, game, order.follows());
        join.accept(id);
        log.atInfo().addKeyValue("game", id).log("Game opened");
        start(id, game, rooms);
        return Optional.of(id);
    }

    /** Strangers find each other without a code. */
    private GameSetup setup(GameId id, Order order) {
        Optional<RoomCode> code =
                order.visibility() == Visibility.PRIVATE ? games.codes().draw(ids) : Optional.empty();
        return new GameSetup(id, order.visibility(), order.seats(), order.lobbySeconds(), code, order.listed());
    }

    private Optional<MoveResult.Refused> objection(Arrival founder) {
        if (closing)
            return Optional.of(new MoveResult.Refused(
                    CommonRefusal.SHUTTING_DOWN, "Expected to stay a while, but this server is going down"));
        return games.objection(founder.address())
                .or(() -> readiness.take().map(why -> new MoveResult.Refused(CommonRefusal.OVERLOADED, why)));
    }

    private void start(GameId id, Game game, Rooms rooms) {
        executions.start(id, game.executionInput()).whenComplete((started, failure) -> {
            if (failure == null) rooms.opened(id);
            else
                rooms.failed(
                        id,
                        "Expected a workflow for the game, but "
                                + Causes.unwrapped(failure).getMessage());
        });
    }
}
