package dev.clix.workflow.asl;

/** What executions a definition is checked for; EXPRESS ones may not wait for others. */
public enum ExecutionType {
    STANDARD,
    EXPRESS
}
