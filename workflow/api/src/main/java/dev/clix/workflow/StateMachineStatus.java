package dev.clix.workflow;

/** Whether a machine still takes executions. */
public enum StateMachineStatus {
    ACTIVE,
    /** Gone as soon as its last execution has ended. */
    DELETING
}
