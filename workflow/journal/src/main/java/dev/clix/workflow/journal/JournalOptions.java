package dev.clix.workflow.journal;

/**
 * How large a journal in files may get.
 *
 * @param segmentBytes a file that has reached this is followed by another
 * @param bytesMax nothing new is begun when all files together have reached this
 */
public record JournalOptions(long segmentBytes, long bytesMax) {
    public static final JournalOptions DEFAULT = new JournalOptions(64L << 20, 4L << 30);

    public JournalOptions {
        if (segmentBytes < 1 || bytesMax < segmentBytes)
            throw new IllegalArgumentException(
                    "Expected a journal of at least one file of at least one byte, but found files of %s bytes and %s in all"
                            .formatted(segmentBytes, bytesMax));
    }
}
