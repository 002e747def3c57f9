package dev.clix.workflow.asl;

/**
 * The type of a state machine's executions. A definition for EXPRESS ones is refused when a task waits for a job or a
 * token.
 */
public enum ExecutionType {
    STANDARD,
    EXPRESS
}
