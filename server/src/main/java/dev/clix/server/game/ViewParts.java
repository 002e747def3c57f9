package dev.clix.server.game;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerPart;
import dev.clix.protocol.ViewPart;
import java.util.Map;
import java.util.Objects;

/**
 * A game's own parts of a view.
 *
 * @param players of everybody who has a seat
 */
public record ViewParts(ViewPart game, Map<PlayerId, PlayerPart> players) {
    public ViewParts {
        players = Map.copyOf(players);
    }

    PlayerPart of(PlayerId player) {
        return Objects.requireNonNull(
                players.get(player), () -> "Expected a part for each player, but found none for " + player);
    }
}
