package dev.clix.workflow.asl.expression;

/** What a choice rule asks. */
public interface Condition {
    /** @throws EvaluationException when the question has no answer */
    boolean test(Environment environment);
}
