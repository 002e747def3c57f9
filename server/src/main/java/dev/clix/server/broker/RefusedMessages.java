package dev.clix.server.broker;

import dev.clix.protocol.GameId;

/** Senders to whom a message comes back that was refused: by the room, or because there is none. */
public interface RefusedMessages {
    void ofClient(GameId game, RoomMessage.ClientRequest request, RefusalReason reason);

    void ofLobby(GameId game, RoomMessage.Join join, RefusalReason reason);

    void ofWorkflow(GameId game, RoomMessage.Task task, RefusalReason reason);
}
