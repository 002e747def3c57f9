package dev.clix.workflow;

import java.util.Optional;

/**
 * @param status only executions that stand so
 * @param maxResults 1 to 1000; 0 means 100
 * @param nextToken from the page before
 */
public record ListExecutions(
        String stateMachineArn, Optional<ExecutionStatus> status, int maxResults, Optional<String> nextToken) {}
