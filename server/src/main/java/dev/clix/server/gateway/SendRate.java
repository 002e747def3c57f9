package dev.clix.server.gateway;

/** Counts the frames that a loop sends, moment by moment. Belongs to the loop. */
final class SendRate {
    private final long threshold;
    private long moment = Long.MIN_VALUE;
    private long sent;
    private long sentBefore;

    /** @param threshold the frames of one moment from which the loop counts as crowded */
    SendRate(long threshold) {
        this.threshold = threshold;
    }

    void flushed(int frames, long now) {
        turnTo(now);
        sent += frames;
    }

    /** Whether many were sent, in this moment or in the one before. */
    boolean isCrowded(long now) {
        turnTo(now);
        return Math.max(sent, sentBefore) >= threshold;
    }

    private void turnTo(long now) {
        if (now == moment) return;
        sentBefore = now == moment + 1 ? sent : 0;
        sent = 0;
        moment = now;
    }
}
