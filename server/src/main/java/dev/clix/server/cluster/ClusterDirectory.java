package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.server.broker.RoomDirectory;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Looks at games wherever they are at home; counts those of this node.
 *
 * @param here the rooms of this node
 */
public record ClusterDirectory(ClusterBroker broker, RoomDirectory here) implements RoomDirectory {
    @Override
    public boolean has(GameId game) {
        return here.has(game);
    }

    @Override
    public CompletionStage<Optional<GameView>> look(GameId game) {
        return broker.look(game);
    }

    @Override
    public int games() {
        return here.games();
    }

    @Override
    public int games(String kind) {
        return here.games(kind);
    }
}
