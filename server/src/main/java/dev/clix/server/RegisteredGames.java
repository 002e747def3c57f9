package dev.clix.server;

import dev.clix.server.config.ServerConfig;
import dev.clix.server.game.GameRegistration;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.Games;
import dev.clix.server.game.clix.CliXRules;
import dev.clix.server.game.clix.Rules;
import dev.clix.server.games.GameRegistry;
import java.util.ArrayList;
import java.util.List;

/** The games of this server, by the numbers they are played with. CliX is the first. */
final class RegisteredGames {
    private RegisteredGames() {}

    static Games of(ServerConfig config) {
        List<GameRules<?, ?>> rules = new ArrayList<>();
        rules.add(new CliXRules(config.rules()));
        for (GameRegistration game : GameRegistry.BESIDE_CLIX)
            rules.add(game.rules().apply(config.settings(game.name())));
        return Games.of(rules);
    }

    /** CliX alone, as it is meant to be played. */
    static Games standard() {
        return Games.of(List.of(new CliXRules(Rules.STANDARD)));
    }
}
