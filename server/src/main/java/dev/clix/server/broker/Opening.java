package dev.clix.server.broker;

import dev.clix.server.game.GameSetup;
import java.util.Optional;

/**
 * A new game is to be opened: its room is made and its execution started, wherever the game is at home.
 *
 * @param follows the game whose players asked for this one
 * @param founder comes to the first seat
 */
public record Opening(GameSetup setup, Optional<PreviousGame> follows, RoomMessage.Join founder) {}
