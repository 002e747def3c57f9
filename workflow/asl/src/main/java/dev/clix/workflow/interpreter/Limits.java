package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.clix.workflow.asl.expression.ExpressionLimits;

/**
 * AWS's quotas.
 *
 * @param historyEvents of a STANDARD execution
 * @param expressEvents of an EXPRESS execution; AWS has no number for it, but everything has a bound
 * @param payloadBytes of an input, output, result or state's data, in UTF-8
 * @param variableBytes of all variables of an execution together, in UTF-8
 * @param inlineConcurrency iterations of an inline Map at once
 * @param distributedConcurrency child executions of a distributed Map at once
 * @param standardSeconds how long a STANDARD execution may run, redrives included
 * @param expressSeconds how long an EXPRESS execution may run
 */
public record Limits(
        int historyEvents,
        int expressEvents,
        int payloadBytes,
        int variableBytes,
        int inlineConcurrency,
        int distributedConcurrency,
        long standardSeconds,
        long expressSeconds) {
    /**
     * How deep a payload's arrays and objects may be nested in one another. AWS has no number for it, but everything
     * has a bound: a deeper payload could be neither shown nor kept in a journal.
     */
    public static final int PAYLOAD_NESTING = ExpressionLimits.DEFAULT.nesting();

    /** How a new payload is read. A name in it may be as long as its bytes, which are counted anyway. */
    public static final StreamReadConstraints PAYLOAD_JSON = StreamReadConstraints.builder()
            .maxNestingDepth(PAYLOAD_NESTING)
            .maxNameLength(Integer.MAX_VALUE)
            .build();

    /** @return how many may run at once where so many are asked for: all there may be, if none or more than that */
    static int concurrency(long asked, int most) {
        return asked <= 0 || asked > most ? most : (int) asked;
    }

    public static final Limits AWS = new Limits(25_000, 1_000_000, 262_144, 10_485_760, 40, 10_000, 31_536_000, 300);
}
