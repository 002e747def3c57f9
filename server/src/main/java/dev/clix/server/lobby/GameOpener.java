package dev.clix.server.lobby;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.RoomCode;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.Opening;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTypes;
import dev.clix.server.room.IdGenerator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Has games opened, as long as there is place for them. Belongs to the lobby's thread. */
final class GameOpener {
    private final Broker broker;
    private final GameTypes types;
    private final IdGenerator ids;
    private final Function<Arrival, GameId> names;
    private final Supplier<Optional<String>> capacity;
    private final OpenGames games;
    private final RunningGames running;
    private boolean closed;

    /** @param follows the game whose players asked for this one */
    record Order(
            String kind,
            Visibility visibility,
            int seats,
            int lobbySeconds,
            boolean listed,
            Optional<PreviousGame> follows) {}

    /**
     * @param names draws the id of a founder's game
     * @param capacity takes one game more, or says why not
     */
    GameOpener(
            Broker broker,
            GameTypes types,
            IdGenerator ids,
            Function<Arrival, GameId> names,
            Supplier<Optional<String>> capacity,
            OpenGames games,
            RunningGames running) {
        this.broker = broker;
        this.types = types;
        this.ids = ids;
        this.names = names;
        this.capacity = capacity;
        this.games = games;
        this.running = running;
    }

    /** From now on no game is opened. */
    void close() {
        closed = true;
    }

    /** @return the game, its founder on the way; empty when there is none to be had */
    Optional<GameId> open(Order order, Arrival founder) {
        Optional<RefusalReason> objection = objection(founder);
        if (objection.isPresent()) {
            broker.tell(founder.connection(), founder.turnedDown(objection.get()));
            return Optional.empty();
        }
        GameId id = types.id(order.kind(), names.apply(founder));
        GameSetup setup = setup(id, order);
        games.add(setup, founder.address());
        games.sought(founder.request(), id);
        running.add(id);
        RoomMessage.Join join = new RoomMessage.Join(founder, new JoinRoute.Assigned());
        broker.open(new Opening(setup, order.follows(), join));
        return Optional.of(id);
    }

    /** Strangers find each other without a code. */
    private GameSetup setup(GameId id, Order order) {
        Optional<RoomCode> code =
                order.visibility() == Visibility.PRIVATE ? games.codes().draw(ids) : Optional.empty();
        return new GameSetup(id, order.visibility(), order.seats(), order.lobbySeconds(), code, order.listed());
    }

    private Optional<RefusalReason> objection(Arrival founder) {
        if (closed)
            return Optional.of(new RefusalReason(
                    CommonRefusal.SHUTTING_DOWN, "Expected to stay a while, but this server is going down"));
        return games.objection(founder.address())
                .map(full -> new RefusalReason(full.refusal(), full.message()))
                .or(() -> capacity.get().map(why -> new RefusalReason(CommonRefusal.OVERLOADED, why)));
    }
}
