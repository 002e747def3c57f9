package dev.clix.server.activities;

import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one task of one activity after the other, for as long as the server lives. */
public final class ActivityPoller {
    private static final Logger log = LoggerFactory.getLogger(ActivityPoller.class);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(500);

    /** A game waits meanwhile; players bear seconds. */
    private static final Duration BACKOFF_MAX = Duration.ofSeconds(5);

    /**
     * A service that holds a poll for a task answers no sooner that there is none; one that answered at once would be
     * asked without end.
     */
    private static final Duration LONG_POLL_MIN = Duration.ofSeconds(1);

    /** The driver tells of these, once for all pollers. */
    private static final Set<Code> TOLD_ELSEWHERE = EnumSet.of(Code.UNAVAILABLE, Code.THROTTLING, Code.ACCESS_DENIED);

    /** An activity to poll, by its short name and its ARN. */
    public record Activity(String name, String arn) {}

    private final Activity activity;
    private final String worker;
    private final Activities activities;
    private final ActivityRouter router;
    private final StandbyPolicy standbyPolicy;
    private final TimeSource time;
    private final Executor loop;
    private volatile CompletableFuture<Optional<ActivityTask>> out =
            CompletableFuture.completedFuture(Optional.empty());
    private volatile boolean stopped;

    /**
     * @param worker told to the workflow, which writes it into the execution's history
     * @param loop runs what it is given in order, on one thread
     */
    public ActivityPoller(
            Activity activity,
            String worker,
            Activities activities,
            ActivityRouter router,
            StandbyPolicy standbyPolicy,
            TimeSource time,
            Executor loop) {
        this.activity = activity;
        this.worker = worker;
        this.activities = activities;
        this.router = router;
        this.standbyPolicy = standbyPolicy;
        this.time = time;
        this.loop = loop;
    }

    public void start() {
        loop.execute(() -> poll(BACKOFF_MIN));
    }

    /** Takes no more tasks: the next one is for somebody else. */
    public void stop() {
        stopped = true;
        out.cancel(true);
    }

    private void poll(Duration backoff) {
        if (stopped) return;
        Instant asked = time.now();
        CompletionStage<Optional<ActivityTask>> poll = activities.poll(activity.arn(), Optional.of(worker));
        out = poll.toCompletableFuture();
        poll.whenComplete((task, failure) -> loop.execute(() -> {
            if (failure == null) taken(task, asked, backoff);
            else if (!stopped) failed(failure, backoff);
        }));
    }

    private void taken(Optional<ActivityTask> task, Instant asked, Duration backoff) {
        if (task.isEmpty() && time.now().isBefore(asked.plus(LONG_POLL_MIN))) {
            again(backoff);
            return;
        }
        task.ifPresent(found -> router.route(activity.name(), found));
        standbyPolicy.over().thenRun(() -> loop.execute(() -> poll(BACKOFF_MIN)));
    }

    private void failed(Throwable failure, Duration backoff) {
        Throwable cause = Causes.unwrapped(failure);
        boolean told = cause instanceof WorkflowException refused && TOLD_ELSEWHERE.contains(refused.code());
        if (!told && backoff.equals(BACKOFF_MIN))
            log.warn("Polling {} failed, and is tried again: {}", activity.name(), cause.getMessage());
        again(backoff);
    }

    private void again(Duration backoff) {
        Duration next = backoff.multipliedBy(2).compareTo(BACKOFF_MAX) < 0 ? backoff.multipliedBy(2) : BACKOFF_MAX;
        time.after(jittered(backoff), () -> loop.execute(() -> poll(next)));
    }

    /** So that the pollers of many servers do not come back all at once. */
    private static Duration jittered(Duration backoff) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(backoff.toMillis() / 2, backoff.toMillis()));
    }
}
