package dev.clix.workflow.aws;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Step Functions answer: for health checks, and said once in the log when it changes. Thread-safe.
 *
 * <p>While AWS throttles, some calls still succeed, so throttling counts as over only after a while without a refusal.
 */
public final class Reachability {
    private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);

    /** Failures that are not about the call itself. */
    private static final Set<Code> TROUBLE = EnumSet.of(Code.UNAVAILABLE, Code.ACCESS_DENIED, Code.THROTTLING);

    private static final Duration CALM = Duration.ofSeconds(10);

    private Optional<WorkflowException> trouble = Optional.empty();
    private long troubledAt;

    /** Why the last call did not get an answer; empty when it did. */
    public synchronized Optional<WorkflowException> trouble() {
        if (isThrottled() && isCalm()) over();
        return trouble;
    }

    synchronized void answered() {
        if (trouble.isPresent() && (!isThrottled() || isCalm())) over();
    }

    synchronized void failed(WorkflowException failure) {
        if (!TROUBLE.contains(failure.code())) {
            answered();
            return;
        }
        if (trouble.isEmpty() || trouble.get().code() != failure.code())
            LOG.warn("Step Functions do not answer ({}): {}", failure.code().word(), failure.getMessage());
        trouble = Optional.of(failure);
        troubledAt = System.nanoTime();
    }

    private void over() {
        trouble = Optional.empty();
        LOG.info("Step Functions answer again");
    }

    private boolean isThrottled() {
        return trouble.map(WorkflowException::code)
                .filter(Code.THROTTLING::equals)
                .isPresent();
    }

    private boolean isCalm() {
        return System.nanoTime() - troubledAt > CALM.toNanos();
    }
}
