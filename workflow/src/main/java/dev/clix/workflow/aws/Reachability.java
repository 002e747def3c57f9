package dev.clix.workflow.aws;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Step Functions answer: for health checks, and said once in the log when it changes. Thread-safe. */
public final class Reachability {
    private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);

    /** Failures that are not about the call itself. */
    private static final Set<Code> TROUBLE = EnumSet.of(Code.UNAVAILABLE, Code.ACCESS_DENIED, Code.THROTTLING);

    private final AtomicReference<Optional<WorkflowException>> trouble = new AtomicReference<>(Optional.empty());

    /** Why the last call did not get an answer; empty when it did. */
    public Optional<WorkflowException> trouble() {
        return trouble.get();
    }

    void answered() {
        if (trouble.getAndSet(Optional.empty()).isPresent()) LOG.info("Step Functions answer again");
    }

    void failed(WorkflowException failure) {
        if (!TROUBLE.contains(failure.code())) {
            answered();
            return;
        }
        var before = trouble.getAndSet(Optional.of(failure));
        if (before.isEmpty() || before.get().code() != failure.code())
            LOG.warn("Step Functions do not answer ({}): {}", failure.code().word(), failure.getMessage());
    }
}
