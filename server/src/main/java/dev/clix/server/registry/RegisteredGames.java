package dev.clix.server.registry;

import dev.clix.server.game.GameProvider;
import dev.clix.server.game.clix.CliXProvider;
import dev.clix.server.game.dice.DiceProvider;
import dev.clix.server.game.rps.RpsRules;
import java.util.List;

/** The games of this server. A further one is a line more. */
public final class RegisteredGames {
    /** The first is played where a client names none. */
    public static final List<GameProvider> ALL =
            List.of(new CliXProvider(), new DiceProvider(), GameProvider.of(new RpsRules()));

    private RegisteredGames() {}
}
