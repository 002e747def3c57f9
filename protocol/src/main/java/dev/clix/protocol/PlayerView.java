package dev.clix.protocol;

import java.util.List;
import java.util.Optional;

/**
 * A player as everybody in the game may see it.
 *
 * @param bot the speed of a bot; empty for people
 * @param capitals the capital at the start and after every round so far, in whole dollars
 * @param clicks counted in the current round
 * @param sale in the current round
 * @param here whether the player is connected or within the grace
 */
public record PlayerView(
        PlayerId id,
        PlayerName name,
        Optional<BotSpeed> bot,
        List<Long> capitals,
        int clicks,
        Optional<Sale> sale,
        boolean out,
        boolean here) {
    public PlayerView {
        capitals = List.copyOf(capitals);
    }
}
