package dev.clix.protocol;

import java.util.Optional;

/**
 * A player as one of the game's members may see it.
 *
 * @param bot the strength of a bot; empty for people
 * @param part the members that only this kind of game has; on the wire they stand beside the others
 * @param here whether the player is connected or within the grace
 * @param left whether the player has given the seat up for good while the game ran, and so is not here
 */
public record PlayerView(
        PlayerId id, PlayerName name, Optional<BotLevel> bot, PlayerPart part, boolean here, boolean left) {}
