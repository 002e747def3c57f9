package dev.clix.workflow.interpreter;

/** There is room for one more event only. Thrown and caught within one decision, therefore without a stack trace. */
final class HistoryLimitReached extends RuntimeException {
    HistoryLimitReached() {
        super("The history has room for one more event only", null, false, false);
    }
}
