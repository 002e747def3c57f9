package dev.clix.server.cost;

import java.math.BigDecimal;

/**
 * The price of Standard workflows.
 *
 * @param transition dollars for one
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">Pricing</a>, by region
 */
public record Price(BigDecimal transition) {
    /** Every month, for every account, without end. */
    public static final long FREE_A_MONTH = 4_000;

    /** Free ones are for whoever comes first in a month: a single game's are told at their price. */
    public BigDecimal of(long transitions) {
        return transition.multiply(BigDecimal.valueOf(transitions));
    }

    public BigDecimal ofMonth(long transitions) {
        return of(Math.max(0, transitions - FREE_A_MONTH));
    }
}
