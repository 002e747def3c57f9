package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.history.Identity;
import java.util.Optional;

/** What the world tells an execution. One that came too late decides nothing. */
public sealed interface Signal {
    record Start(JsonNode input, Identity identity) implements Signal {}

    /** @param timer as in {@link Command.ArmTimer} */
    record TimerFired(long timer) implements Signal {}

    /**
     * Somebody works on a task.
     *
     * @param task as in {@link Command.OfferTask}
     * @param token what the worker will answer with, where it is given one only now
     */
    record TaskTaken(long task, Optional<String> workerName, Optional<String> token) implements Signal {}

    /** The service asked has accepted the task; its answer comes later. */
    record TaskSubmitted(long task, JsonNode output) implements Signal {}

    record TaskSucceeded(long task, JsonNode output) implements Signal {}

    record TaskFailed(long task, Optional<String> error, Optional<String> cause) implements Signal {}

    record TaskHeartbeat(long task) implements Signal {}

    record Stop(Optional<String> error, Optional<String> cause) implements Signal {}
}
