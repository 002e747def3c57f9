package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;
import java.util.Optional;

/** How far a player's product is. Superseded by the player's next one. */
public record Progress(PlayerId player, int clicks) implements PlayEvent {
    @Override
    public Optional<Object> conflationKey() {
        return Optional.of(player);
    }
}
