package dev.clix.server.activities;

import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one task of one activity after the other, for as long as the server lives. */
public final class ActivityPoller {
    private static final Logger log = LoggerFactory.getLogger(ActivityPoller.class);
    private static final Duration BACKOFF_MIN = Duration.ofMillis(500);
    private static final Duration BACKOFF_MAX = Duration.ofSeconds(30);

    /** What is polled. */
    public record Activity(String name, String arn) {}

    private final Activity activity;
    private final String worker;
    private final Activities activities;
    private final ActivityRouter router;
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
            TimeSource time,
            Executor loop) {
        this.activity = activity;
        this.worker = worker;
        this.activities = activities;
        this.router = router;
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
        out = activities.poll(activity.arn(), Optional.of(worker)).toCompletableFuture();
        out.whenComplete((task, failure) -> loop.execute(() -> {
            if (failure == null) taken(task);
            else if (!stopped) failed(failure, backoff);
        }));
    }

    private void taken(Optional<ActivityTask> task) {
        task.ifPresent(found -> router.route(activity.name(), found));
        poll(BACKOFF_MIN);
    }

    private void failed(Throwable failure, Duration backoff) {
        log.warn("Polling {} failed, again in {}: {}", activity.name(), backoff, failure.getMessage());
        Duration next = backoff.multipliedBy(2).compareTo(BACKOFF_MAX) < 0 ? backoff.multipliedBy(2) : BACKOFF_MAX;
        time.after(backoff, () -> loop.execute(() -> poll(next)));
    }
}
