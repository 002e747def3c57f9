package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets virtual time skip to whatever is due next, whenever nothing goes on: no call is being answered, none came for a
 * moment, and no worker has a task: the simulator holds time then. A task that is on offer waits a little longer: its worker may be on the way. A poll
 * that waits is nothing that goes on; it ends after a minute of the wall's time.
 */
final class SkippingTime implements StepFunctionsApi {
    /** How long it has to be quiet: time enough for a client's next call. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** How long a task may wait for its worker: time enough for a program to start and poll. */
    private static final long OFFER_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long POLL_SECONDS = 60;
    private static final long LOOK_MILLIS = 10;

    private final StepFunctionsSimulator simulator;
    private final StepFunctionsApi api;
    private final VirtualTime time;
    private final ScheduledExecutorService executor;
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
        var quiet = simulator.hasTasksOnOffer() ? OFFER_NANOS : QUIET_NANOS;
        if (System.nanoTime() - heard < quiet || !time.holders().isEmpty()) return;
        // What falls due is put in the executor's line; the next look comes after it.
        if (!time.skip()) return;
        if (simulator.hasTasksOnOffer()) heard = System.nanoTime();
        executor.execute(this::look);
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
        heard = System.nanoTime();
        if (operation == Operation.GET_ACTIVITY_TASK) return poll(arguments);
        var hold = time.hold(operation.word());
        return api.call(operation, arguments).whenComplete((answer, failure) -> {
            heard = System.nanoTime();
            hold.close();
        });
    }

    private CompletionStage<ObjectNode> poll(Arguments arguments) {
        var polled = api.call(Operation.GET_ACTIVITY_TASK, arguments).toCompletableFuture();
        var answer = polled.whenComplete((task, failure) -> heard = System.nanoTime());
        var patience = executor.schedule(
                () -> answer.complete(JsonNodeFactory.instance.objectNode()), POLL_SECONDS, TimeUnit.SECONDS);
        answer.whenComplete((task, failure) -> {
            patience.cancel(false);
            if (!polled.isDone()) polled.cancel(false);
        });
        return answer;
    }
}
