package dev.clix.server.game.clix.message;

/** Ships the product: the round's one sale. Answered by {@link Shipped}. */
public record Ship() implements CliXMove {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.ship(this);
    }
}
