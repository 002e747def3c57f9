package dev.clix.server;

import dev.clix.server.game.Games;
import dev.clix.server.game.clix.CliXRules;
import dev.clix.server.game.clix.Rules;
import java.util.List;

/** The games of this server: the only place that names them. The first is played where a client names none. */
final class RegisteredGames {
    private RegisteredGames() {}

    /** @param clix the numbers that CliX is played by */
    static Games of(Rules clix) {
        return Games.of(List.of(new CliXRules(clix)));
    }

    static Games standard() {
        return of(Rules.STANDARD);
    }
}
