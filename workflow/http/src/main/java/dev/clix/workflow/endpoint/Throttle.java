package dev.clix.workflow.endpoint;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * AWS's request quotas: a bucket of tokens for each operation, refilled every second. Time is an argument.
 * Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas, us-east-1</a>
 */
final class Throttle {
    /**
     * @param size the tokens in a full bucket
     * @param refill tokens a second
     */
    private record Quota(int size, int refill) {}

    /** No case is left to a default: the quota is looked up when an operation is added. */
    private static Quota quota(Operation operation) {
        return switch (operation) {
            case START_EXECUTION -> new Quota(1_300, 300);
            case START_SYNC_EXECUTION -> new Quota(6_000, 6_000);
            case STOP_EXECUTION -> new Quota(1_000, 200);
            case GET_ACTIVITY_TASK, SEND_TASK_SUCCESS, SEND_TASK_FAILURE, SEND_TASK_HEARTBEAT -> new Quota(3_000, 500);
            case GET_EXECUTION_HISTORY -> new Quota(400, 20);
            case DESCRIBE_EXECUTION -> new Quota(300, 15);
            case DESCRIBE_STATE_MACHINE -> new Quota(200, 20);
            case LIST_EXECUTIONS -> new Quota(200, 5);
            case LIST_STATE_MACHINES -> new Quota(100, 5);
            case LIST_ACTIVITIES -> new Quota(100, 10);
            case CREATE_ACTIVITY,
                    CREATE_STATE_MACHINE,
                    DELETE_ACTIVITY,
                    DELETE_STATE_MACHINE,
                    LIST_TAGS_FOR_RESOURCE,
                    UPDATE_STATE_MACHINE -> new Quota(100, 1);
            case CREATE_STATE_MACHINE_ALIAS,
                    DELETE_STATE_MACHINE_ALIAS,
                    DELETE_STATE_MACHINE_VERSION,
                    DESCRIBE_ACTIVITY,
                    DESCRIBE_MAP_RUN,
                    DESCRIBE_STATE_MACHINE_ALIAS,
                    DESCRIBE_STATE_MACHINE_FOR_EXECUTION,
                    LIST_MAP_RUNS,
                    LIST_STATE_MACHINE_ALIASES,
                    LIST_STATE_MACHINE_VERSIONS,
                    PUBLISH_STATE_MACHINE_VERSION,
                    REDRIVE_EXECUTION,
                    TAG_RESOURCE,
                    TEST_STATE,
                    UNTAG_RESOURCE,
                    UPDATE_MAP_RUN,
                    UPDATE_STATE_MACHINE_ALIAS,
                    VALIDATE_STATE_MACHINE_DEFINITION -> new Quota(200, 1);
        };
    }

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
    synchronized void take(Operation operation, Instant now) {
        var quota = quota(operation);
        var bucket = buckets.computeIfAbsent(operation, unused -> new Bucket(quota.size(), now));
        var seconds = Duration.between(bucket.filled, now).toNanos() / 1e9;
        bucket.tokens = Math.min(quota.size(), bucket.tokens + Math.max(0, seconds) * quota.refill());
        bucket.filled = now;
        if (bucket.tokens < 1) throw new WorkflowException(Code.THROTTLING, "Rate exceeded");
        bucket.tokens--;
    }
}
