package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Health;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.time.VirtualTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The API, and when it was last called. A call that is being answered holds virtual time, but those that wait for time
 * themselves. A poll that waits is nothing that goes on; it ends after a minute of the wall's time.
 */
final class WatchedApi implements StepFunctionsApi {
    private static final long POLL_SECONDS = 60;

    /** The meaning of a call for virtual time while it is being answered. */
    private enum Meaning {
        /** Calls that only look do not count, since time would stand still for as long as a page or script watches. */
        LOOKS_ON,
        /** Time stands until it is answered. */
        HOLDS,
        /** Answered after states that may wait themselves: were time held until then, neither would ever end. */
        LASTS,
        /** A worker waits for a task. */
        POLLS
    }

    private final StepFunctionsApi api;
    private final VirtualTime time;
    private final ScheduledExecutorService executor;
    private final AtomicInteger workersWaiting = new AtomicInteger();
    private volatile long heard = System.nanoTime();

    WatchedApi(StepFunctionsApi api, VirtualTime time, ScheduledExecutorService executor) {
        this.api = api;
        this.time = time;
        this.executor = executor;
    }

    /** The time since the last call that was more than a look, or that waited for an answer; in nanoseconds. */
    long quietNanos() {
        return System.nanoTime() - heard;
    }

    void heard() {
        heard = System.nanoTime();
    }

    boolean hasWorkersWaiting() {
        return workersWaiting.get() > 0;
    }

    @Override
    public Health health() {
        return api.health();
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
        return call(operation, arguments, executor);
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Executor answersOn) {
        return switch (meaning(operation)) {
            case LOOKS_ON -> api.call(operation, arguments, answersOn);
            case HOLDS -> held(operation, arguments, answersOn);
            case LASTS -> heard(operation, arguments, answersOn);
            case POLLS -> new Poll(arguments, answersOn).begin();
        };
    }

    private CompletionStage<ObjectNode> held(Operation operation, Arguments arguments, Executor answersOn) {
        var hold = time.hold(operation.word());
        return heard(operation, arguments, answersOn).whenComplete((answer, failure) -> hold.close());
    }

    private CompletionStage<ObjectNode> heard(Operation operation, Arguments arguments, Executor answersOn) {
        heard();
        return api.call(operation, arguments, answersOn).whenComplete((answer, failure) -> heard());
    }

    /** No case is left to a default: it is decided when an operation is added. */
    private static Meaning meaning(Operation operation) {
        return switch (operation) {
            case DESCRIBE_ACTIVITY,
                    DESCRIBE_EXECUTION,
                    DESCRIBE_MAP_RUN,
                    DESCRIBE_STATE_MACHINE,
                    DESCRIBE_STATE_MACHINE_ALIAS,
                    DESCRIBE_STATE_MACHINE_FOR_EXECUTION,
                    GET_EXECUTION_HISTORY,
                    LIST_ACTIVITIES,
                    LIST_EXECUTIONS,
                    LIST_MAP_RUNS,
                    LIST_STATE_MACHINE_ALIASES,
                    LIST_STATE_MACHINE_VERSIONS,
                    LIST_STATE_MACHINES,
                    LIST_TAGS_FOR_RESOURCE -> Meaning.LOOKS_ON;
            case CREATE_ACTIVITY,
                    CREATE_STATE_MACHINE,
                    CREATE_STATE_MACHINE_ALIAS,
                    DELETE_ACTIVITY,
                    DELETE_STATE_MACHINE,
                    DELETE_STATE_MACHINE_ALIAS,
                    DELETE_STATE_MACHINE_VERSION,
                    PUBLISH_STATE_MACHINE_VERSION,
                    REDRIVE_EXECUTION,
                    SEND_TASK_FAILURE,
                    SEND_TASK_HEARTBEAT,
                    SEND_TASK_SUCCESS,
                    START_EXECUTION,
                    STOP_EXECUTION,
                    TAG_RESOURCE,
                    UNTAG_RESOURCE,
                    UPDATE_MAP_RUN,
                    UPDATE_STATE_MACHINE,
                    UPDATE_STATE_MACHINE_ALIAS,
                    VALIDATE_STATE_MACHINE_DEFINITION -> Meaning.HOLDS;
            case START_SYNC_EXECUTION, TEST_STATE -> Meaning.LASTS;
            case GET_ACTIVITY_TASK -> Meaning.POLLS;
        };
    }

    /** A worker's poll: however far time skips meanwhile, it waits a minute of the wall's time. */
    private final class Poll {
        private final Arguments arguments;
        private final Executor answersOn;
        private final CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        private volatile CompletableFuture<ObjectNode> polled = new CompletableFuture<>();

        Poll(Arguments arguments, Executor answersOn) {
            this.arguments = arguments;
            this.answersOn = answersOn;
        }

        CompletionStage<ObjectNode> begin() {
            heard();
            workersWaiting.incrementAndGet();
            var patience = executor.schedule(
                    () -> answer.complete(JsonNodeFactory.instance.objectNode()), POLL_SECONDS, TimeUnit.SECONDS);
            Stages.onceDone(answer, (task, failure) -> {
                heard();
                workersWaiting.decrementAndGet();
                patience.cancel(false);
                polled.cancel(false);
            });
            ask();
            return answer;
        }

        /** Asked again when its time was up by the simulator's clock only. */
        private void ask() {
            var asked =
                    api.call(Operation.GET_ACTIVITY_TASK, arguments, answersOn).toCompletableFuture();
            polled = asked;
            Stages.onceDone(asked, (task, failure) -> {
                if (failure != null) answer.completeExceptionally(failure);
                else if (task.has("taskToken")) answer.complete(task);
                else if (!answer.isDone()) executor.execute(this::ask);
            });
            if (answer.isDone()) asked.cancel(false);
        }
    }
}
