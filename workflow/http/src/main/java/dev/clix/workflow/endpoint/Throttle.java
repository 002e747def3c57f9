package dev.clix.workflow.endpoint;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * AWS's request quotas: a bucket of tokens for each operation, refilled every second. Time is an argument. Not
 * thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas, us-east-1</a>
 */
final class Throttle {
    /**
     * @param size the tokens in a full bucket
     * @param refill tokens a second
     */
    private record Quota(int size, int refill) {}

    private static final Quota USUAL = new Quota(200, 1);
    private static final Quota CHANGES = new Quota(100, 1);
    private static final Quota TASKS = new Quota(3_000, 500);

    private static final Map<Operation, Quota> QUOTAS = new EnumMap<>(Map.ofEntries(
            Map.entry(Operation.START_EXECUTION, new Quota(1_300, 300)),
            Map.entry(Operation.START_SYNC_EXECUTION, new Quota(6_000, 6_000)),
            Map.entry(Operation.STOP_EXECUTION, new Quota(1_000, 200)),
            Map.entry(Operation.GET_ACTIVITY_TASK, TASKS),
            Map.entry(Operation.SEND_TASK_SUCCESS, TASKS),
            Map.entry(Operation.SEND_TASK_FAILURE, TASKS),
            Map.entry(Operation.SEND_TASK_HEARTBEAT, TASKS),
            Map.entry(Operation.GET_EXECUTION_HISTORY, new Quota(400, 20)),
            Map.entry(Operation.DESCRIBE_EXECUTION, new Quota(300, 15)),
            Map.entry(Operation.DESCRIBE_STATE_MACHINE, new Quota(200, 20)),
            Map.entry(Operation.LIST_EXECUTIONS, new Quota(200, 5)),
            Map.entry(Operation.LIST_STATE_MACHINES, new Quota(100, 5)),
            Map.entry(Operation.LIST_ACTIVITIES, new Quota(100, 10)),
            Map.entry(Operation.LIST_TAGS_FOR_RESOURCE, CHANGES),
            Map.entry(Operation.CREATE_STATE_MACHINE, CHANGES),
            Map.entry(Operation.UPDATE_STATE_MACHINE, CHANGES),
            Map.entry(Operation.DELETE_STATE_MACHINE, CHANGES),
            Map.entry(Operation.CREATE_ACTIVITY, CHANGES),
            Map.entry(Operation.DELETE_ACTIVITY, CHANGES)));

    private static final class Bucket {
        private double tokens;
        private Instant filled;

        private Bucket(double tokens, Instant filled) {
            this.tokens = tokens;
            this.filled = filled;
        }
    }

    private final Map<Operation, Bucket> buckets = new EnumMap<>(Operation.class);

    /** @throws WorkflowException ThrottlingException, when the operation's bucket is empty */
    void take(Operation operation, Instant now) {
        var quota = QUOTAS.getOrDefault(operation, USUAL);
        var bucket = buckets.computeIfAbsent(operation, unused -> new Bucket(quota.size(), now));
        var seconds = Duration.between(bucket.filled, now).toNanos() / 1e9;
        bucket.tokens = Math.min(quota.size(), bucket.tokens + Math.max(0, seconds) * quota.refill());
        bucket.filled = now;
        if (bucket.tokens < 1) throw new WorkflowException(Code.THROTTLING, "Rate exceeded");
        bucket.tokens--;
    }
}
