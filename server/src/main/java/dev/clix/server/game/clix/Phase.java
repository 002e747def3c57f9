package dev.clix.server.game.clix;

import dev.clix.server.game.clix.message.CliXView;

/** The phases of a game of CliX between its lobby and its end. */
enum Phase {
    COUNTDOWN(CliXView.COUNTDOWN),
    ROUND(CliXView.ROUND);

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** As players see it. */
    String word() {
        return word;
    }
}
