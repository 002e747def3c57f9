package dev.clix.workflow.asl.internal.jsonata;

/**
 * An evaluation has reached one of its {@link dev.clix.workflow.asl.expression.ExpressionLimits}; the texts are AWS's.
 */
@SuppressWarnings("StaticAssignmentOfThrowable") // without a trace they are the same wherever they are thrown
final class LimitReached extends RuntimeException {
    static final LimitReached DEPTH = new LimitReached(
            "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive");
    static final LimitReached TIME = new LimitReached("Expression evaluation timeout: Check for infinite loop");
    static final LimitReached MEMORY =
            new LimitReached("Expression evaluation memory limit exceeded: Check for excessive memory usage");

    private LimitReached(String message) {
        super(message, null, false, false);
    }
}
