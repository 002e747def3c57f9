package dev.clix.workflow;

/**
 * Starts an EXPRESS execution and waits for its end.
 *
 * @param includeExecutionData whether input and output are shown
 */
public record StartSyncExecution(StartExecution start, boolean includeExecutionData) {
    /** Data included. */
    public static StartSyncExecution of(StartExecution start) {
        return new StartSyncExecution(start, true);
    }
}
