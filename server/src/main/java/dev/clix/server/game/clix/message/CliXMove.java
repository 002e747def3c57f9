package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameMove;

/** The moves of CliX. */
public sealed interface CliXMove extends GameMove permits Click, Ship, ShowReceipt {
    <R> R accept(Visitor<R> visitor);

    /** One case for each kind. */
    interface Visitor<R> {
        R click(Click move);

        R ship(Ship move);

        R showReceipt(ShowReceipt move);
    }
}
