package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.Refusal;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.Game;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * All rooms of this server, each on the thread its game's id hashes to. Safe for use by many threads: their messages go
 * into the room's mailbox.
 */
public final class Rooms implements RoomDirectory {
    private record Place(String kind, Room room, Mailbox mailbox) {}

    private final Map<GameId, Place> places = new ConcurrentHashMap<>();
    private final List<Executor> loops;
    private final RoomDependencies dependencies;

    /** @param loops each runs what it is given in order, on one thread */
    public Rooms(List<Executor> loops, RoomDependencies dependencies) {
        this.loops = List.copyOf(loops);
        this.dependencies = dependencies;
        dependencies.meters().watchRooms(places::size);
    }

    /**
     * Makes a room for a new game. Joins wait for {@link #opened}.
     *
     * @param follows the game whose players asked for this one
     */
    public void create(GameId id, Game game, Optional<PreviousGame> follows) {
        if (places.putIfAbsent(id, place(id, game, false, follows)) != null)
            throw new IllegalStateException("Expected a new game, but found " + id + " in its room");
    }

    /** The game's execution runs. */
    public void opened(GameId id) {
        Place place = places.get(id);
        if (place != null) place.mailbox().post(place.room()::open);
    }

    /** The game's execution could not be started. */
    public void failed(GameId id, String message) {
        Place place = places.get(id);
        if (place != null) place.mailbox().post(() -> place.room().fail(message));
    }

    /** A room for a game whose execution runs but whose room is gone. Nothing, when there is a room. */
    public void adopt(GameId id, Game game) {
        if (places.putIfAbsent(id, place(id, game, true, Optional.empty())) == null) opened(id);
    }

    /**
     * Puts a message into a room's mailbox, or refuses it. One that is told only once always finds place: there are no
     * more of these than there were connections, and questions of the room itself.
     */
    public void tell(GameId id, RoomMessage message) {
        Place place = places.get(id);
        if (place == null) refuseUnknown(id, message);
        else if (message.isToldOnce()) place.mailbox().post(() -> deliver(id, place.room(), message));
        else if (!place.mailbox().offer(() -> deliver(id, place.room(), message)))
            refuse(id, message, CommonRefusal.OVERLOADED, "Expected fewer messages, but this game's mailbox is full");
    }

    private void deliver(GameId id, Room room, RoomMessage message) {
        if (room.isClosed()) refuseUnknown(id, message);
        else room.receive(message);
    }

    private void refuseUnknown(GameId id, RoomMessage message) {
        refuse(id, message, CommonRefusal.UNKNOWN_GAME, "Expected a game that is open, but there is none of this id");
    }

    private void refuse(GameId id, RoomMessage message, Refusal refusal, String why) {
        dependencies.broker().refuse(id, message, new RefusalReason(refusal, why));
    }

    @Override
    public boolean has(GameId id) {
        return places.containsKey(id);
    }

    @Override
    public CompletionStage<Optional<GameView>> look(GameId id) {
        var seen = new CompletableFuture<Optional<GameView>>();
        Place place = places.get(id);
        boolean asked = place != null
                && place.mailbox()
                        .offer(() -> seen.complete(Optional.of(place.room().look())));
        if (!asked) seen.complete(Optional.empty());
        return seen;
    }

    @Override
    public int games() {
        return (int)
                places.values().stream().filter(place -> !place.room().isOver()).count();
    }

    @Override
    public int games(String kind) {
        return (int) places.values().stream()
                .filter(place -> place.kind().equals(kind) && !place.room().isOver())
                .count();
    }

    private Place place(GameId id, Game game, boolean rebuilt, Optional<PreviousGame> follows) {
        Executor loop = loops.get(Math.floorMod(id.hashCode(), loops.size()));
        Mailbox mailbox = new Mailbox(loop, dependencies.settings().mailbox());
        return new Place(
                game.kind(),
                new Room(id, game, rebuilt, follows, dependencies, mailbox, () -> places.remove(id)),
                mailbox);
    }
}
