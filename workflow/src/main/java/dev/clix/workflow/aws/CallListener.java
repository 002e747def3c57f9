package dev.clix.workflow.aws;

import dev.clix.workflow.WorkflowException.Code;
import java.time.Duration;
import java.util.Optional;

/** Is told of every call: where metrics are kept. Called on the SDK's threads. */
@FunctionalInterface
public interface CallListener {
    /** Nobody listens. */
    CallListener NONE = (operation, took, failure) -> {};

    /**
     * A call has its answer, after all retries.
     *
     * @param operation {@code StartExecution}
     * @param failure empty when it went through
     */
    void answered(String operation, Duration took, Optional<Code> failure);
}
