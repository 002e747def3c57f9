package dev.clix.server.game.clix;

/** Money, in whole dollars. */
final class Economy {
    private static final long PRICE = 500_000;
    private static final double FIRST_CLICK = 450;
    /** How many times the price of its beginning is added until the round's end. */
    private static final double HYPE = 2;
    /** A crash leaves one part of so many of a price. */
    private static final long CRASH = 5;
    /** The same of a product that nobody shipped in time. */
    private static final long LATE = 2;

    private Economy() {}

    /** @param millis since the round began; a sale within the first millisecond counts as one at its end */
    static long profit(int clicks, long millis) {
        return PRICE * clicks / Math.max(1, millis);
    }

    /**
     * The price in a market that has not crashed: each click adds less than the one before, each second as much. Clients
     * compute it alike, to the last bit.
     */
    static long rising(int clicks, long millis, long roundMillis) {
        return (long) (FIRST_CLICK * Math.sqrt(clicks) * (1 + HYPE * Math.min(millis, roundMillis) / roundMillis));
    }

    /** @param price just before the crash */
    static long crashed(long price) {
        return price / CRASH;
    }

    /** @param price that was there to be had until the round's end */
    static long late(long price) {
        return price / LATE;
    }

    static boolean broke(long capital) {
        return capital < 1;
    }
}
