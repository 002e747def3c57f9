package dev.clix.workflow.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A task or timer that an execution waits for, for those who look on: no operation of the API tells of it.
 *
 * @param state its name
 * @param resource of a task; empty for a timer
 * @param token answers the task; empty where there is none, or it is not drawn yet
 * @param since when the wait began
 * @param due when it ends by itself; empty where it does not
 * @param answer the thing that ends it, as the end of a sentence
 */
public record OpenWait(
        String executionArn,
        String state,
        Optional<String> resource,
        Optional<String> token,
        Instant since,
        Optional<Instant> due,
        String answer) {}
