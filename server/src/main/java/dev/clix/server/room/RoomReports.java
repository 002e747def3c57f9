package dev.clix.server.room;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.ToldEvent;
import java.util.List;

/** Tells the lobby, and this server, what becomes of a room. Belongs to the room's thread. */
final class RoomReports {
    private final GameId id;
    private final Broker broker;
    private final RoomLifecycle lifecycle;
    private int freeSeats;

    RoomReports(GameId id, RoomDependencies dependencies) {
        this.id = id;
        this.broker = dependencies.broker();
        this.lifecycle = dependencies.lifecycle();
    }

    void adopted(Game game) {
        lifecycle.adopted(id);
        broker.tellLobby(new LobbyMessage.Adopted(game.setup()));
        seats(game);
    }

    /** Its end was told and counted by the room before this one. */
    void recalled(Game game) {
        broker.tellLobby(new LobbyMessage.Recalled(game.setup()));
    }

    /** @param told by which the game came to be as it is now */
    void changed(Game game, List<ToldEvent> told) {
        if (game.freeSeats() != freeSeats || concernsSeats(told)) seats(game);
    }

    private static boolean concernsSeats(List<ToldEvent> told) {
        for (ToldEvent one : told)
            if (one.event() instanceof GameEvent.PlayerJoined || one.event() instanceof GameEvent.PlayerLeft)
                return true;
        return false;
    }

    private void seats(Game game) {
        freeSeats = game.freeSeats();
        broker.tellLobby(
                new LobbyMessage.SeatsChanged(id, freeSeats, game.people().size()));
    }

    void ended() {
        lifecycle.ended(id);
        broker.tellLobby(new LobbyMessage.Ended(id));
    }

    void closed() {
        lifecycle.closed(id);
        broker.tellLobby(new LobbyMessage.Closed(id));
    }
}
