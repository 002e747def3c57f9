package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;

/**
 * @param seats how many players make the game full
 * @param lobbySeconds how long the game waits for them
 */
public record GameSetup(GameId game, Visibility visibility, int seats, int lobbySeconds) {}
