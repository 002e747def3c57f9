package dev.clix.workflow.asl.expression;

/** The condition of a Choice rule. */
public interface Condition {
    /** @throws EvaluationException when it cannot be evaluated */
    boolean test(Environment environment);
}
