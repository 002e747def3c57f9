package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of StartExecution.
 *
 * @param name unique among the machine's executions; made up when empty
 * @param input a JSON text; <code>{}</code> when empty
 * @param traceHeader of X-Ray; kept and shown
 */
public record StartExecution(
        String stateMachineArn, Optional<String> name, Optional<String> input, Optional<String> traceHeader) {
    public StartExecution(String stateMachineArn, Optional<String> name, Optional<String> input) {
        this(stateMachineArn, name, input, Optional.empty());
    }
}
