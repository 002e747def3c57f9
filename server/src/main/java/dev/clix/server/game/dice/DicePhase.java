package dev.clix.server.game.dice;

import dev.clix.protocol.WireWord;

/** The next thing that a game waits for, between the lobby and the end. */
enum DicePhase {
    /** The workflow has dice rolled. */
    DEAL,
    /** A player's move. */
    TURN,
    /** Everybody looks at the dice of a round that was challenged. */
    SHOWN;

    /** As it is on the wire and in the execution's data, where the state machine reads it. */
    String word() {
        return WireWord.of(name());
    }
}
