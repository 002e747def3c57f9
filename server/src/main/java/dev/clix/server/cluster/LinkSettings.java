package dev.clix.server.cluster;

import java.time.Duration;

/**
 * @param gather how long messages wait for others to leave with; zero not at all
 * @param detect how long a message may be on its way before the link is held to be broken
 * @param batchBytes so many leave at once
 * @param windowBytes so many may be on their way before one of them has arrived
 * @param boundBytes so many wait or are on their way at most
 */
public record LinkSettings(Duration gather, Duration detect, int batchBytes, int windowBytes, int boundBytes) {
    private static final int BATCH_BYTES = 16 * 1024;
    private static final int WINDOW_BYTES = 256 * 1024;
    private static final int BOUND_BYTES = 4 * 1024 * 1024;

    public LinkSettings(Duration gather, Duration detect) {
        this(gather, detect, BATCH_BYTES, WINDOW_BYTES, BOUND_BYTES);
    }
}
