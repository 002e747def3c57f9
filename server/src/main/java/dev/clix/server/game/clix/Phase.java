package dev.clix.server.game.clix;

import dev.clix.protocol.GameView;
import dev.clix.server.game.clix.message.CliXView;

/** The phases of a game of CliX. */
enum Phase {
    LOBBY(GameView.LOBBY),
    COUNTDOWN(CliXView.COUNTDOWN),
    ROUND(CliXView.ROUND),
    ENDED(GameView.ENDED);

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** As players see it. */
    String word() {
        return word;
    }
}
