package dev.clix.server.game.clix;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.server.game.Opening;

/** What does not change as long as the game lasts. */
record Terms(GameId gameId, Visibility visibility, int seats, int lobbySeconds, Rules rules) {
    static Terms of(Opening opening, Rules rules) {
        return new Terms(opening.game(), opening.visibility(), opening.seats(), opening.lobbySeconds(), rules);
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }
}
