package dev.clix.server.game.clix.message;

/**
 * Shows what {@link Shipped} came with. The sale is booked if the server has lost it while its round still runs. Answered
 * by {@link Shipped}.
 */
public record ShowReceipt(String receipt) implements CliXMove {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.showReceipt(this);
    }
}
