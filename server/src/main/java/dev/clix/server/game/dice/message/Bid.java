package dev.clix.server.game.dice.message;

import dev.clix.protocol.ValueChecks;

/**
 * Says that at least so many dice of all show this face. Ones are wild: they count for each other face as well; a bid on
 * ones is met by ones alone, and is worth twice its quantity.
 *
 * @param quantity 1 to 30
 * @param face 1 to 6
 */
public record Bid(int quantity, int face) implements DiceMove {
    public static final int WILD = 1;
    public static final int FACES = 6;

    /** Six players with five dice each. */
    private static final int QUANTITY_MAX = 30;

    public Bid {
        ValueChecks.range(quantity, 1, QUANTITY_MAX, "quantity");
        ValueChecks.range(face, WILD, FACES, "face");
    }

    /**
     * Whether it may follow the other one: more dice, or as many of a higher face. A bid on ones stands above all bids of
     * twice its quantity, and below all of more.
     */
    public boolean raises(Bid other) {
        return worth() != other.worth() ? worth() > other.worth() : rank() > other.rank();
    }

    /** Whether a die that shows this counts for the bid. */
    public boolean counts(int shown) {
        return shown == face || shown == WILD;
    }

    private int worth() {
        return face == WILD ? 2 * quantity : quantity;
    }

    private int rank() {
        return face == WILD ? FACES + 1 : face;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bid(this);
    }
}
