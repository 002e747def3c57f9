package dev.clix.server.activities;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs of life for tasks that wait for people. When they stop because this server is gone, the workflow offers the
 * task to another one. Safe for use by many threads.
 */
final class TaskHeartbeats {
    private static final Logger log = LoggerFactory.getLogger(TaskHeartbeats.class);

    /** Two may get lost before a third would be missed. */
    private static final int IN_TIME = 3;

    /** Errors by which the workflow tells that the task is over. */
    private static final Set<Code> OVER = EnumSet.of(Code.TASK_TIMED_OUT, Code.TASK_DOES_NOT_EXIST, Code.INVALID_TOKEN);

    private final Activities activities;
    private final TimeSource time;
    private final Map<String, TimeSource.Cancellable> next = new ConcurrentHashMap<>();

    TaskHeartbeats(Activities activities, TimeSource time) {
        this.activities = activities;
        this.time = time;
    }

    /** The first one at once: it may have taken a while for the task to get here. */
    void start(String token, Duration heartbeat) {
        Duration every = heartbeat.dividedBy(IN_TIME);
        if (next.putIfAbsent(token, () -> {}) == null) beat(token, every);
    }

    /** From here on others may have what waits. */
    void stopAll() {
        next.keySet().forEach(this::stop);
    }

    void stop(String token) {
        TimeSource.Cancellable planned = next.remove(token);
        if (planned != null) planned.cancel();
    }

    private void beat(String token, Duration every) {
        if (next.computeIfPresent(token, (same, rung) -> time.after(every, () -> beat(token, every))) == null) return;
        activities.heartbeat(token).whenComplete((done, failure) -> {
            if (failure != null) failed(token, failure);
        });
    }

    private void failed(String token, Throwable failure) {
        Throwable cause = Causes.unwrapped(failure);
        if (cause instanceof WorkflowException refused && OVER.contains(refused.code())) stop(token);
        else log.debug("Heartbeat not taken: {}", cause.getMessage());
    }
}
