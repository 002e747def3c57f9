package dev.clix.workflow;

/** Whether an execution may be redriven, and by whom. */
public enum ExecutionRedriveStatus {
    REDRIVABLE,
    NOT_REDRIVABLE,
    REDRIVABLE_BY_MAP_RUN
}
