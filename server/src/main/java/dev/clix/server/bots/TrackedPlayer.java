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
    private static final long BURN = 5_000;
    private static final long PRICE = 500_000;

    static TrackedPlayer of(PlayerView player) {
        CliXPlayer known = CliXPlayer.of(player);
        long capital = known.capitals().get(known.capitals().size() - 1);
        return new TrackedPlayer(capital, !known.out(), known.clicks(), known.sale());
    }

    static long profit(int clicks, long millis) {
        return PRICE * clicks / Math.max(1, millis);
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

    /** After the round: profit booked, burn paid. */
    TrackedPlayer booked() {
        if (!contending) return this;
        long booked = capital + sale.map(Sale::profit).orElse(0L) - BURN;
        return new TrackedPlayer(booked, booked >= 1, clicks, sale);
    }
}
