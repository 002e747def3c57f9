package dev.clix.bench.realtime;

/**
 * Looks for the highest rate that a server sustains: in strides that grow until one is too much, then between the two.
 *
 * @param p99Max milliseconds; a rate with more is not sustained
 * @param rateMax deliveries a second; more cannot be asked for
 */
record RateSearch(String work, JoinedClients clients, BenchProfile profile, double p99Max, double rateMax) {
    private static final double FIRST_STRIDE = 1.25;
    private static final double STRIDE_MAX = 2.5;
    private static final int STRIDES_MAX = 6;

    /**
     * @param reached at the highest rate sustained
     * @param beyond at the lowest one that was not; the same when the server sustained all that can be asked for
     */
    record Best(RateResult reached, RateResult beyond) {
        /** Deliveries a second that came, not those that were asked for. */
        double rate() {
            return reached.achieved();
        }

        boolean isCeiling() {
            return reached.equals(beyond);
        }
    }

    /** @param first deliveries a second to begin with */
    Best from(double first) throws InterruptedException {
        if (!(first > 0))
            throw new IllegalStateException("Expected messages of %s to come while it warmed up, but none did"
                    .formatted(clients.target().name()));
        RateResult result = tried(Math.min(first, rateMax));
        return isSustained(result) ? upFrom(result) : downFrom(result);
    }

    private Best upFrom(RateResult sustained) throws InterruptedException {
        RateResult low = sustained;
        for (double stride = FIRST_STRIDE; low.rate() < rateMax; stride = longer(stride)) {
            RateResult next = tried(Math.min(low.rate() * stride, rateMax));
            if (!isSustained(next)) return between(low, next);
            low = next;
        }
        return new Best(low, low);
    }

    private Best downFrom(RateResult tooMuch) throws InterruptedException {
        RateResult high = tooMuch;
        double stride = FIRST_STRIDE;
        for (int i = 0; i < STRIDES_MAX; i++, stride = longer(stride)) {
            RateResult next = tried(high.rate() / stride);
            if (isSustained(next)) return between(next, high);
            high = next;
        }
        throw new IllegalStateException("Expected a rate that %s sustains, but found none down to %s"
                .formatted(clients.target().name(), Math.round(high.rate())));
    }

    private static double longer(double stride) {
        return Math.min(stride * stride, STRIDE_MAX);
    }

    private Best between(RateResult reached, RateResult tooMuch) throws InterruptedException {
        RateResult low = reached;
        RateResult high = tooMuch;
        while (high.rate() / low.rate() > profile.resolution()) {
            RateResult middle = tried(Math.sqrt(low.rate() * high.rate()));
            if (isSustained(middle)) low = middle;
            else high = middle;
        }
        return new Best(low, high);
    }

    /** Twice if need be: something else on the machine may have been in the way. Not after a collapse. */
    private RateResult tried(double rate) throws InterruptedException {
        RateResult first = run(rate);
        return isSustained(first) || first.isCollapse(p99Max) ? first : run(rate);
    }

    private boolean isSustained(RateResult result) {
        return result.isSustained(p99Max);
    }

    private RateResult run(double rate) throws InterruptedException {
        clients.restore();
        RateResult result = clients.load().run(rate, profile.settleSeconds(), profile.seconds());
        ProgressOutput.say("%s %s: %s", work, clients.target().name(), result);
        return result;
    }
}
