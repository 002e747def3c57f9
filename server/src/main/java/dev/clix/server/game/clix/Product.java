package dev.clix.server.game.clix;

import dev.clix.server.game.clix.message.Sale;
import java.time.Instant;
import java.util.Optional;

/**
 * A player's product of one round.
 *
 * @param clicks counted so far
 * @param sale once shipped
 */
record Product(int clicks, ClickAllowance allowance, Optional<Sale> sale) {
    static Product startedAt(Instant roundStart) {
        return new Product(0, ClickAllowance.emptyAt(roundStart), Optional.empty());
    }

    Product clicked(int wanted, int clicksPerSecond, Instant now) {
        ClickAllowance filled = allowance.filledUntil(now);
        int counted = Math.min(wanted, filled.affordable(clicksPerSecond));
        return new Product(clicks + counted, filled.spent(counted, clicksPerSecond), sale);
    }

    Product shipped(Rules rules, int round, long millis) {
        Sale sold = new Sale(round, clicks, millis, rules.price(clicks, millis));
        return new Product(clicks, allowance, Optional.of(sold));
    }

    Product sold(Sale before) {
        return new Product(before.clicks(), allowance, Optional.of(before));
    }

    long profit() {
        return sale.map(Sale::profit).orElse(0L);
    }
}
