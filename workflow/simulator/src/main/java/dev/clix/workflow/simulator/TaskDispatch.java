package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskResource.Pattern;
import dev.clix.workflow.interpreter.Command.OfferTask;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.time.TimeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Brings an execution's tasks to whoever does them, and their answers back. */
final class TaskDispatch {
    private final World world;
    private final RunningExecution execution;
    private final Map<Long, ActivityQueue> queued = new HashMap<>(0);
    private final Map<Long, Job> jobs = new ConcurrentHashMap<>(0);
    /** Handlers at work hold virtual time, as long as somebody waits for what they do. */
    private final Map<Long, TimeSource.Hold> atWork = new ConcurrentHashMap<>(0);

    /**
     * The job that a .sync task waits for.
     *
     * @param inner the execution, where the simulator itself does it
     */
    private record Job(CompletableFuture<?> result, Optional<RunningExecution> inner) {}

    TaskDispatch(World world, RunningExecution execution) {
        this.world = world;
        this.execution = execution;
    }

    void offer(OfferTask task) {
        var resource = task.resource();
        var mocked = mocks(task);
        if (mocked.isPresent()) {
            mocked(task, mocked.get());
            return;
        }
        var handler = world.handlers().find(resource.arn());
        if (handler.isPresent()) call(handler.get(), task);
        else if (resource.kind() == TaskResource.Kind.ACTIVITY) queue(task);
        else unhandled(task);
    }

    /** What answers a task in the test case the execution is of. */
    Optional<MockedCase> mocks(OfferTask task) {
        return execution.mocks().filter(mocks -> mocks.mocks(task.state()));
    }

    /**
     * Whether somebody outside may answer an open task. What a handler is at holds time anyway, or will never be
     * answered.
     */
    boolean isForOthers(OfferTask task) {
        if (mocks(task).isPresent()) return false;
        if (task.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN) return true;
        if (task.resource().kind() == TaskResource.Kind.ACTIVITY)
            return world.handlers().find(task.resource().arn()).isEmpty();
        var job = jobs.get(task.id());
        return job != null && job.inner().isEmpty();
    }

    /** The executions that the simulator itself does for tasks. */
    Stream<RunningExecution> inner(long task) {
        var those = task == 0 ? jobs.values().stream() : Stream.ofNullable(jobs.get(task));
        return those.flatMap(job -> job.inner().stream());
    }

    private void queue(OfferTask task) {
        world.activities().find(task.resource().arn()).ifPresent(queue -> {
            queued.put(task.id(), queue);
            queue.offer(execution, task.id());
        });
    }

    void withdraw(OfferTask task) {
        var queue = queued.isEmpty() ? null : queued.remove(task.id());
        if (queue != null) queue.withdraw(execution, task.id());
        if (!atWork.isEmpty() && !execution.execution().awaits(task.id())) letGo(task);
    }

    private void letGo(OfferTask task) {
        var hold = atWork.remove(task.id());
        if (hold != null) hold.close();
    }

    /** A mock stands for the service and for whoever answers with a token: nobody else is asked. */
    private void mocked(OfferTask task, MockedCase mocks) {
        started(task);
        try {
            var result = TaskAnswer.json(mocks.answer(task.state()));
            if (task.resource().pattern() != Pattern.REQUEST_RESPONSE)
                execution.signal(new Signal.TaskSubmitted(task.id(), JsonNodeFactory.instance.objectNode()));
            execution.signal(new Signal.TaskSucceeded(task.id(), result));
        } catch (TaskFailure failure) {
            fail(task, failure);
        }
    }

    private void unhandled(OfferTask task) {
        started(task);
        execution.signal(TaskAnswer.unhandled(task));
    }

    private void started(OfferTask task) {
        execution.signal(new Signal.TaskTaken(task.id(), Optional.empty(), Optional.empty()));
    }

    private void call(TaskHandler handler, OfferTask task) {
        started(task);
        var call = TaskCall.of(execution.identity().executionArn(), task);
        try {
            if (handler instanceof InnerTasks inner) answer(task, inner.handle(call, origin(task)), true);
            else answer(task, handler.handle(call), false);
        } catch (Throwable failure) { // an Error would end more than the task: the execution's mailbox, time's thread
            fail(task, failure);
        }
    }

    private Origin.Task origin(OfferTask task) {
        return new Origin.Task(execution.number(), task.id(), task.resource().pattern() == Pattern.RUN_A_JOB);
    }

    /** @param inner whether the simulator itself does the task: that is no reason to hold time */
    private void answer(OfferTask task, Object result, boolean inner) {
        if (result == TaskHandler.NEVER) return;
        if (result instanceof CompletionStage<?> later) answerLater(task, later, inner);
        else if (result instanceof SubmittedJob job) submitted(task, job, inner ? execution(job) : Optional.empty());
        else answer(task, TaskAnswer.json(result));
    }

    private void answerLater(OfferTask task, CompletionStage<?> later, boolean inner) {
        if (!inner) atWork.put(task.id(), world.time().hold(handler(task)));
        later.whenComplete((value, failure) -> {
            try {
                if (failure != null) fail(task, failure);
                else answerNow(task, value, inner);
            } finally {
                letGo(task);
            }
        });
    }

    private String handler(OfferTask task) {
        return "the handler of state '" + task.state() + "' of "
                + execution.identity().executionArn();
    }

    /** Nobody is there to whom it could be thrown that an answer is none. */
    private void answerNow(OfferTask task, Object value, boolean inner) {
        try {
            answer(task, value, inner);
        } catch (IllegalArgumentException noAnswer) {
            fail(task, noAnswer);
        }
    }

    /** Nobody waits for the task's answer any more: a job that is still running for it is cancelled. */
    void close(long task) {
        var job = jobs.isEmpty() ? null : jobs.remove(task);
        if (job != null) job.result().cancel(false);
    }

    private Optional<RunningExecution> execution(SubmittedJob job) {
        return world.executions()
                .find(TaskAnswer.json(job.output()).path("ExecutionArn").asText());
    }

    private void submitted(OfferTask task, SubmittedJob job, Optional<RunningExecution> inner) {
        execution.signal(new Signal.TaskSubmitted(task.id(), TaskAnswer.json(job.output())));
        jobs.put(task.id(), new Job(job.result().toCompletableFuture(), inner));
        job.result().whenComplete((value, failure) -> {
            if (failure instanceof CancellationException) return;
            execution.signal(TaskAnswer.of(task.id(), value, failure));
        });
    }

    private void answer(OfferTask task, JsonNode result) {
        switch (task.resource().pattern()) {
            case REQUEST_RESPONSE -> execution.signal(new Signal.TaskSucceeded(task.id(), result));
            case RUN_A_JOB -> {
                execution.signal(new Signal.TaskSubmitted(task.id(), result));
                execution.signal(new Signal.TaskSucceeded(task.id(), result));
            }
            case WAIT_FOR_TASK_TOKEN -> execution.signal(new Signal.TaskSubmitted(task.id(), result));
        }
    }

    private void fail(OfferTask task, Throwable failure) {
        world.handlers().failed(failure);
        execution.signal(TaskAnswer.failed(task.id(), failure));
    }
}
