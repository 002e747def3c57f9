package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Lets virtual time skip to whatever is due next, whenever nothing goes on: no call is being answered but those that wait
 * for time themselves, none came for a moment, and no worker has a task: the simulator holds time then. While no worker waits at all, a task on offer is given a
 * little longer: its worker may be on the way. A poll that waits is nothing that goes on; it ends after a minute of the
 * wall's time.
 */
final class SkippingTime implements StepFunctionsApi {
    /** How long it has to be quiet: time enough for a client's next call. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** How long a task may wait for its worker when none is there at all: time enough for a program to start and poll. */
    private static final long OFFER_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long POLL_SECONDS = 60;
    private static final long LOOK_MILLIS = 10;

    /** Answered after states that may wait themselves: were time held until then, neither would ever end. */
    private static final Set<Operation> LASTING = Set.of(Operation.START_SYNC_EXECUTION, Operation.TEST_STATE);

    private final StepFunctionsSimulator simulator;
    private final StepFunctionsApi api;
    private final VirtualTime time;
    private final ScheduledExecutorService executor;
    private final AtomicInteger workersWaiting = new AtomicInteger();
    private volatile long heard = System.nanoTime();

    /** @param executor runs executions, one after the other: so none is running when it comes to look */
    SkippingTime(StepFunctionsSimulator simulator, VirtualTime time, ScheduledExecutorService executor) {
        this.simulator = simulator;
        this.api = simulator.api();
        this.time = time;
        this.executor = executor;
    }

    void start() {
        executor.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        var quiet = awaitsWorkers() ? OFFER_NANOS : QUIET_NANOS;
        if (System.nanoTime() - heard < quiet || !time.holders().isEmpty()) return;
        // What falls due is put in the executor's line; the next look comes after it.
        if (!time.skip()) return;
        if (awaitsWorkers()) heard = System.nanoTime();
        executor.execute(this::look);
    }

    /** Where workers wait, they are there, and want other tasks than those on offer. */
    private boolean awaitsWorkers() {
        return workersWaiting.get() == 0 && simulator.hasTasksOnOffer();
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
        if (operation == Operation.GET_ACTIVITY_TASK) return new Poll(arguments).begin();
        // Who only looks on is in nobody's way: otherwise time would stand still for as long as somebody watches.
        if (looksOn(operation)) return api.call(operation, arguments);
        heard = System.nanoTime();
        if (LASTING.contains(operation))
            return api.call(operation, arguments).whenComplete((answer, failure) -> heard = System.nanoTime());
        var hold = time.hold(operation.word());
        return api.call(operation, arguments).whenComplete((answer, failure) -> {
            heard = System.nanoTime();
            hold.close();
        });
    }

    private static boolean looksOn(Operation operation) {
        return Stream.of("Describe", "List", "Get").anyMatch(operation.word()::startsWith);
    }

    /** A worker's poll: however far time skips meanwhile, it waits a minute of the wall's time. */
    private final class Poll {
        private final Arguments arguments;
        private final CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
        private volatile CompletableFuture<ObjectNode> polled = new CompletableFuture<>();

        Poll(Arguments arguments) {
            this.arguments = arguments;
        }

        CompletionStage<ObjectNode> begin() {
            heard = System.nanoTime();
            workersWaiting.incrementAndGet();
            var patience = executor.schedule(
                    () -> answer.complete(JsonNodeFactory.instance.objectNode()), POLL_SECONDS, TimeUnit.SECONDS);
            answer.whenComplete((task, failure) -> {
                heard = System.nanoTime();
                workersWaiting.decrementAndGet();
                patience.cancel(false);
                polled.cancel(false);
            });
            ask();
            return answer;
        }

        /** Asked again when its time was up by the simulator's clock only. */
        private void ask() {
            var asked = api.call(Operation.GET_ACTIVITY_TASK, arguments).toCompletableFuture();
            polled = asked;
            asked.whenComplete((task, failure) -> {
                if (failure != null) answer.completeExceptionally(failure);
                else if (task.has("taskToken")) answer.complete(task);
                else if (!answer.isDone()) executor.execute(this::ask);
            });
            if (answer.isDone()) asked.cancel(false);
        }
    }
}
