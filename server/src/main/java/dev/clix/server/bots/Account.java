package dev.clix.server.bots;

import dev.clix.protocol.PlayerView;
import dev.clix.protocol.Sale;
import java.util.Optional;

/**
 * What a referee knows of one player.
 *
 * @param contending has a part in the round that runs, or in the next one
 */
record Account(long capital, boolean contending, int clicks, Optional<Sale> sale) {
    private static final long BURN = 5_000;
    private static final long PRICE = 500_000;

    static Account of(PlayerView player) {
        long capital = player.capitals().get(player.capitals().size() - 1);
        return new Account(capital, !player.out(), player.clicks(), player.sale());
    }

    static long profit(int clicks, long millis) {
        return PRICE * clicks / Math.max(1, millis);
    }

    Account roundStarted() {
        return new Account(capital, contending, 0, Optional.empty());
    }

    Account clicked(int counted) {
        return new Account(capital, contending, counted, sale);
    }

    Account shipped(Sale sold) {
        return new Account(capital, contending, clicks, Optional.of(sold));
    }

    Account gone() {
        return new Account(capital, false, clicks, sale);
    }

    /** After the round: profit booked, burn paid. */
    Account booked() {
        if (!contending) return this;
        long booked = capital + sale.map(Sale::profit).orElse(0L) - BURN;
        return new Account(booked, booked >= 1, clicks, sale);
    }
}
