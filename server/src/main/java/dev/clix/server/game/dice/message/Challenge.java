package dev.clix.server.game.dice.message;

/** Doubts the standing bid: all dice are shown. */
public record Challenge() implements DiceMove {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.challenge(this);
    }
}
