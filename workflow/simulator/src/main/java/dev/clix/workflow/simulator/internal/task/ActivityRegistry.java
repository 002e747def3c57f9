package dev.clix.workflow.simulator.internal.task;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.simulator.internal.registry.Arn;
import dev.clix.workflow.simulator.internal.registry.Refusals;
import dev.clix.workflow.simulator.internal.text.Arns;
import dev.clix.workflow.time.TimeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The activities there are. */
public final class ActivityRegistry {
    /** AWS's quota per activity. */
    private static final int WORKERS_MAX = 1_000;

    private final TimeSource time;
    private final Map<String, ActivityQueue> queues = new ConcurrentHashMap<>();

    public ActivityRegistry(TimeSource time) {
        this.time = time;
    }

    public void create(String arn) {
        queues.computeIfAbsent(arn, unused -> new ActivityQueue(arn, time, WORKERS_MAX));
    }

    /** Workers that poll it wait on, in vain. */
    public void delete(String arn) {
        queues.remove(arn);
    }

    public boolean haveOffers() {
        return queues.values().stream().anyMatch(ActivityQueue::hasOffers);
    }

    public boolean exists(String arn) {
        return queues.containsKey(Arns.here(arn));
    }

    public Optional<ActivityQueue> find(String arn) {
        return Optional.ofNullable(queues.get(Arns.here(arn)));
    }

    /** @throws WorkflowException in AWS's words */
    public ActivityQueue require(String arn) {
        Arn.check(arn, "activity");
        return find(arn).orElseThrow(() -> Refusals.noActivity(arn));
    }
}
