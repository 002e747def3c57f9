package dev.clix.workflow.aws;

import dev.clix.workflow.WorkflowException.Code;
import java.time.Duration;
import java.util.Optional;

/** Is told of every call: where metrics are kept. Called on the SDK's threads. */
public interface CallListener {
    /** Nobody listens. */
    CallListener NONE = new CallListener() {
        @Override
        public void answered(String operation, Duration took, Optional<Code> failure) {}

        @Override
        public void triedAgain(Code failure) {}
    };

    /**
     * A call has its answer, after all retries.
     *
     * @param operation {@code StartExecution}
     * @param failure empty when it went through
     */
    void answered(String operation, Duration took, Optional<Code> failure);

    /** An attempt failed, and another one follows. */
    void triedAgain(Code failure);
}
