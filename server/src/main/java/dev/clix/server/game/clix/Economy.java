package dev.clix.server.game.clix;

/** Money, in whole dollars. */
final class Economy {
    private static final long PRICE = 500_000;

    private Economy() {}

    /** @param millis since the round began; a sale within the first millisecond counts as one at its end */
    static long profit(int clicks, long millis) {
        return PRICE * clicks / Math.max(1, millis);
    }

    static boolean broke(long capital) {
        return capital < 1;
    }
}
