package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.TaskResource;
import java.time.Instant;
import java.util.Optional;

/** What an execution asks of the world, for as long as it stands. */
public sealed interface Command {
    /** @param timer the sequence number of the fact that caused it */
    record ArmTimer(long timer, Instant due) implements Command {}

    /**
     * A task to be done, until it is taken.
     *
     * @param task the sequence number of its TaskScheduled
     * @param attempt from 0, counts retries
     * @param token answers the task, where it has to be passed on with the input
     */
    record OfferTask(
            long task, TaskResource resource, String state, JsonNode input, int attempt, Optional<String> token)
            implements Command {}

    /** The token answers the task for as long as this stands. */
    record HonourToken(long task, String token) implements Command {}

    /**
     * A command begins to stand, or no longer does.
     *
     * @param stands false: take it back
     */
    record Change(Command command, boolean stands) {}
}
