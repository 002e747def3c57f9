package dev.clix.server.bots;

import dev.clix.protocol.PlayerView;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.Sale;
import java.util.Optional;

/**
 * One player as a referee follows it.
 *
 * @param contending has a part in the round that runs, or in the next one
 */
record TrackedPlayer(long capital, boolean contending, int clicks, Optional<Sale> sale) {
    static TrackedPlayer of(PlayerView player) {
        CliXPlayer known = CliXPlayer.of(player);
        long capital = known.capitals().get(known.capitals().size() - 1);
        return new TrackedPlayer(capital, !known.out(), known.clicks(), known.sale());
    }

    TrackedPlayer roundStarted() {
        return new TrackedPlayer(capital, contending, 0, Optional.empty());
    }

    TrackedPlayer clicked(int counted) {
        return new TrackedPlayer(capital, contending, counted, sale);
    }

    TrackedPlayer shipped(Sale sold) {
        return new TrackedPlayer(capital, contending, clicks, Optional.of(sold));
    }

    TrackedPlayer gone() {
        return new TrackedPlayer(capital, false, clicks, sale);
    }

    /**
     * After the round: profit booked, burn paid.
     *
     * @param unshipped the income of a product that was not shipped
     */
    TrackedPlayer booked(long unshipped, long burn) {
        if (!contending) return this;
        long booked = capital + sale.map(Sale::profit).orElse(unshipped) - burn;
        return new TrackedPlayer(booked, booked >= 1, clicks, sale);
    }
}
