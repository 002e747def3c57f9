package dev.clix.workflow.aws;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far Step Functions' clock is ahead of this machine's, as the {@code Date} of their answers tells. Thread-safe.
 *
 * <p>A date is cut down to the second (RFC 9110, section 5.6.7), and the answer was on its way for a while: each says no
 * more than that the difference lies between two bounds. All of them together leave little between. As long as there may
 * be no difference at all, none is taken; otherwise what lies in the middle.
 */
public final class ClockSkew {
    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    /** The least change of the difference that players of a game would notice; smaller ones are not logged. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private boolean measured;
    private Duration least = Duration.ZERO;
    private Duration most = Duration.ZERO;
    private Duration told = Duration.ZERO;

    /**
     * An answer came.
     *
     * @param date as the answer has it
     */
    public synchronized void answered(Instant sent, Instant received, Instant date) {
        var atLeast = Duration.between(received, date);
        var atMost = Duration.between(sent, date.plus(RESOLUTION));
        if (atMost.compareTo(atLeast) < 0) return;
        // A clock was set, or goes wrong slowly: the latest counts.
        var contradicts = atLeast.compareTo(most) > 0 || atMost.compareTo(least) < 0;
        least = measured && !contradicts ? max(least, atLeast) : atLeast;
        most = measured && !contradicts ? min(most, atMost) : atMost;
        measured = true;
        tell();
    }

    /** The difference: positive when Step Functions' clock is ahead, zero as long as there may be none. */
    public synchronized Duration value() {
        boolean mayBeNone = !least.isNegative() ? least.isZero() : !most.isNegative();
        return mayBeNone ? Duration.ZERO : least.plus(most).dividedBy(2);
    }

    private void tell() {
        var now = value();
        if (now.minus(told).abs().compareTo(WORTH_TELLING) < 0) return;
        told = now;
        LOG.warn(
                "The clock of Step Functions is {} ms {} this machine's, and games go by theirs",
                now.abs().toMillis(),
                now.isNegative() ? "behind" : "ahead of");
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
