package dev.clix.server.game.clix.message;

import dev.clix.protocol.PlayerPart;
import dev.clix.protocol.PlayerView;
import java.util.List;
import java.util.Optional;

/**
 * CliX's part of a player as everybody in the game may see it.
 *
 * @param capitals the capital at the start and after every round so far, in whole dollars
 * @param clicks counted in the current round
 * @param sale in the current round
 */
public record CliXPlayer(List<Long> capitals, int clicks, Optional<Sale> sale, boolean out) implements PlayerPart {
    public CliXPlayer {
        capitals = List.copyOf(capitals);
    }

    /** @param player in a game of CliX */
    public static CliXPlayer of(PlayerView player) {
        return (CliXPlayer) player.part();
    }
}
