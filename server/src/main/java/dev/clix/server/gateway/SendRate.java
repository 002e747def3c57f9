package dev.clix.server.gateway;

/** How much leaves a loop, moment by moment. Belongs to the loop. */
final class SendRate {
    private final long crowd;
    private long moment = Long.MIN_VALUE;
    private long leaving;
    private long leftBefore;

    /** @param crowd the frames of one moment from which the loop counts as crowded */
    SendRate(long crowd) {
        this.crowd = crowd;
    }

    void departed(int frames, long now) {
        turnTo(now);
        leaving += frames;
    }

    /** Whether many have left, in this moment or in the one before. */
    boolean isCrowded(long now) {
        turnTo(now);
        return Math.max(leaving, leftBefore) >= crowd;
    }

    private void turnTo(long now) {
        if (now == moment) return;
        leftBefore = now == moment + 1 ? leaving : 0;
        leaving = 0;
        moment = now;
    }
}
