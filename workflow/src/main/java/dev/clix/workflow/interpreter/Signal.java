package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.ItemSpan;
import dev.clix.workflow.history.ResultFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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

    /**
     * @param request as in {@link Command.ReadItems}
     * @param spans where they come from, in their order
     */
    record ItemsRead(long request, JsonNode items, List<ItemSpan> spans) implements Signal {}

    /** @param request as in {@link Command.RunChild} */
    record ChildSucceeded(long request, JsonNode output) implements Signal {}

    record ChildFailed(long request, Optional<String> error, Optional<String> cause) implements Signal {}

    /** @param request as in {@link Command.WriteResults} */
    record ResultsWritten(long request, JsonNode details, List<ResultFile> succeeded) implements Signal {}

    /** Items cannot be read, or results not written. */
    record RequestFailed(long request, String error, String cause) implements Signal {}

    /**
     * An execution that has failed, been stopped or timed out is to begin again where it was.
     *
     * @param clientToken of the call, by which it is known when it comes again
     */
    record Redrive(Optional<String> clientToken) implements Signal {}

    /** What is not given stays. */
    record UpdateMapRun(
            String mapRunArn,
            OptionalLong maxConcurrency,
            OptionalLong toleratedFailureCount,
            OptionalDouble toleratedFailurePercentage)
            implements Signal {}

    record Stop(Optional<String> error, Optional<String> cause) implements Signal {}
}
