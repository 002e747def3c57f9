package dev.clix.bench.realtime;

import java.util.Locale;

/**
 * The measurements at one rate.
 *
 * @param rate deliveries a second that were asked for
 * @param achieved deliveries a second that came meanwhile
 * @param complete the share of deliveries that came at all
 * @param serverShare of its core
 * @param clientShare of its core
 * @param p50 milliseconds from when an act was due to when its message came
 * @param exact whether each act came to everybody exactly once
 * @param superseded messages that came as part of a range only
 * @param misnumbered messages whose number was not the next one
 */
record RateResult(
        double rate,
        double achieved,
        double complete,
        double cpuMicrosPerDelivery,
        double serverShare,
        double clientShare,
        double p50,
        double p99,
        boolean exact,
        long superseded,
        long misnumbered) {
    private static final double COLLAPSE = 3;
    private static final double BUSY = 0.9;

    /** @param p99Max milliseconds */
    boolean isSustained(double p99Max) {
        return exact && misnumbered == 0 && p99 <= p99Max;
    }

    /** Far from sustained: trying again would not help. */
    boolean isCollapse(double p99Max) {
        return p99 > COLLAPSE * p99Max;
    }

    /** The client had no time left, and the server did: its rate is higher than can be measured. */
    boolean isLimitedByClient() {
        return clientShare > BUSY && clientShare > serverShare;
    }

    /** The deliveries a second of one full core, at the CPU that each delivery took here. */
    double ratePerCore() {
        return achieved / serverShare;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,.0f/s asked, %,.0f/s came, p50 %.1f ms, p99 %.1f ms, %.2f µs of CPU each; "
                        + "%.0f %% of the server's core, %.0f %% of the client's%s",
                rate,
                achieved,
                p50,
                p99,
                cpuMicrosPerDelivery,
                serverShare * 100,
                clientShare * 100,
                exact && misnumbered == 0 ? "" : faults());
    }

    private String faults() {
        return String.format(
                Locale.ROOT,
                "; not everything came once: %.3f %% did, %d superseded, %d out of order",
                complete * 100,
                superseded,
                misnumbered);
    }
}
