package dev.clix.server.games;

import dev.clix.server.game.GameRegistration;
import java.util.List;

/** The games of this server beside CliX, which is played where a client names none: a line for each. */
public final class GameRegistry {
    public static final List<GameRegistration> BESIDE_CLIX = List.of();

    private GameRegistry() {}
}
