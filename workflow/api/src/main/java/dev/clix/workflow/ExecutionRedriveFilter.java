package dev.clix.workflow;

/** Which child executions of a map run are listed. */
public enum ExecutionRedriveFilter {
    REDRIVEN,
    NOT_REDRIVEN
}
