package dev.clix.workflow.aws;

import dev.clix.workflow.WorkflowException.Code;
import java.time.Duration;
import java.util.Optional;

/** A listener to all calls, for metrics. Called on the SDK's threads. */
public interface CallListener {
    /** A listener that ignores all calls. */
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
