package dev.clix.workflow.simulator.internal.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.Causes;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.Stages;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.TaskResource.Pattern;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.buckets.StorageException;
import dev.clix.workflow.interpreter.ChildResult;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.Command.ArmTimer;
import dev.clix.workflow.interpreter.Command.HonourToken;
import dev.clix.workflow.interpreter.Command.OfferTask;
import dev.clix.workflow.interpreter.Command.ReadItems;
import dev.clix.workflow.interpreter.Command.RunChild;
import dev.clix.workflow.interpreter.Command.WriteResults;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.simulator.execution.OpenLimit;
import dev.clix.workflow.simulator.internal.map.ItemReading;
import dev.clix.workflow.simulator.internal.map.ResultWriting;
import dev.clix.workflow.simulator.internal.mock.MockedCase;
import dev.clix.workflow.simulator.internal.spec.ExecutionSpec;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.task.ActivityQueue;
import dev.clix.workflow.simulator.internal.task.ServiceFailures;
import dev.clix.workflow.simulator.internal.task.TaskFailures;
import dev.clix.workflow.simulator.internal.task.TaskHandlers;
import dev.clix.workflow.simulator.internal.task.TaskTokens;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Carries out the commands of one execution: timers, tasks, tokens, child executions, items and results of distributed
 * Maps. Results of commands come back to the execution as signals. Only letters of that execution call it, but handlers
 * and jobs may answer from any thread.
 */
final class CommandExecutor implements Command.Visitor<Boolean, Void> {
    /** The answer of a service that a mock stands for, on accepting a job or a token. */
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final SimulatorContext context;
    private final RunningExecution execution;

    private final List<ArmTimer> unarmed = new ArrayList<>(1);
    private final Map<Long, TimeSource.Cancellable> timers = new HashMap<>(0);
    /** The queues that tasks of activities are offered in. */
    private final Map<Long, ActivityQueue> queued = new HashMap<>(0);
    /** The holds on virtual time of workers that have a task: their work takes none of it. */
    private final Map<Long, TimeSource.Hold> workersHolds = new HashMap<>(0);
    /** Handlers at work hold virtual time, as long as somebody waits for what they do. */
    private final Map<Long, TimeSource.Hold> handlersHolds = new ConcurrentHashMap<>(0);

    private final Map<Long, Job> jobs = new ConcurrentHashMap<>(0);
    private final Map<Long, RunningExecution> children = new HashMap<>(0);

    /**
     * The job that a .sync task waits for.
     *
     * @param inner the execution, where the simulator itself does it
     */
    private record Job(CompletableFuture<?> result, Optional<RunningExecution> inner) {}

    CommandExecutor(SimulatorContext context, RunningExecution execution) {
        this.context = context;
        this.execution = execution;
    }

    private Execution state() {
        return execution.state();
    }

    void carryOut(Command.Change change) {
        change.command().accept(this, change.stands());
    }

    // Timers

    @Override
    public Void armTimer(Boolean stands, ArmTimer timer) {
        if (stands) unarmed.add(timer);
        else disarm(timer);
        return null;
    }

    private void disarm(ArmTimer timer) {
        var armed = timers.remove(timer.id());
        if (armed != null) armed.cancel();
    }

    /** Only once the execution rests: most timers of tasks answered at once never have to be armed. */
    void armTimers() {
        for (var timer : unarmed) if (state().stands(timer)) timers.put(timer.id(), armed(timer));
        unarmed.clear();
    }

    private TimeSource.Cancellable armed(ArmTimer timer) {
        Runnable fire = () -> execution.signal(new Signal.TimerFired(timer.id()));
        return switch (timer.ends()) {
            case PAUSE -> context.time().at(timer.due(), fire);
            case TASK, EXECUTION -> context.time().deadline(timer.due(), fire, limit(timer), false);
            case YEAR -> context.time().deadline(timer.due(), fire, limit(timer), true);
        };
    }

    private OpenLimit limit(ArmTimer timer) {
        return new SearchedLimit(execution, timer.task());
    }

    // Tasks: the handlers, workers and mocks that do them

    @Override
    public Void offerTask(Boolean stands, OfferTask task) {
        if (!stands) withdraw(task);
        else if (state().stands(task)) offer(task);
        return null;
    }

    private void offer(OfferTask task) {
        var mocked = mocks(task);
        var ofState = mocked.isPresent() ? Optional.<TaskHandler>empty() : ofState(task);
        var handler = mocked.isPresent() || ofState.isPresent() ? Optional.<TaskHandler>empty() : ofResource(task);
        if (mocked.isPresent()) call(task, () -> () -> answerFrom(mocked.get(), task));
        else if (ofState.isPresent()) call(task, () -> askInPlaceOfAll(ofState.get(), task));
        else if (handler.isPresent()) call(task, () -> ask(handler.get(), task));
        else if (task.resource().kind() == TaskResource.Kind.ACTIVITY) queue(task);
        else call(task, () -> () -> execution.signal(TaskFailures.unhandled(task)));
    }

    /** The mocks of the execution's test case, if they answer the task. */
    private Optional<MockedCase> mocks(OfferTask task) {
        return execution.spec().mocks().filter(mocks -> mocks.mocks(task.state()));
    }

    private Optional<TaskHandler> ofState(OfferTask task) {
        return context.handlers().ofState(execution.machine().outermostArn(), task.state());
    }

    private Optional<TaskHandler> ofResource(OfferTask task) {
        return context.handlers().find(task.resource(), task.input());
    }

    private void queue(OfferTask task) {
        queueOf(task).ifPresent(queue -> {
            queued.put(task.id(), queue);
            queue.offer(execution, task.id());
        });
    }

    private Optional<ActivityQueue> queueOf(OfferTask task) {
        return context.activities().find(task.resource().arn());
    }

    private void withdraw(OfferTask task) {
        var queue = queued.isEmpty() ? null : queued.remove(task.id());
        if (queue != null) queue.withdraw(execution, task.id());
        if (!handlersHolds.isEmpty() && !state().awaits(task.id())) release(handlersHolds, task.id());
    }

    private static void release(Map<Long, TimeSource.Hold> holds, long task) {
        var hold = holds.remove(task);
        if (hold != null) hold.close();
    }

    @Override
    public Void honourToken(Boolean stands, HonourToken token) {
        if (stands) context.tokens().open(token.token(), new TaskTokens.OpenTask(execution, token.id()));
        else revoke(token);
        return null;
    }

    /** The task is over: a job that is still running for it is cancelled. */
    private void revoke(HonourToken token) {
        context.tokens().close(token.token());
        var job = jobs.isEmpty() ? null : jobs.remove(token.id());
        if (job != null) job.result().cancel(false);
        release(workersHolds, token.id());
    }

    /** A worker has the task, and comes back to the queue for the next one. */
    void handedOver(long task, Optional<ActivityQueue> queue) {
        var holder = "a worker's activity task of " + execution.identity().executionArn();
        var hold = context.time().holdForSomebody(holder);
        workersHolds.put(task, () -> {
            queue.ifPresent(ActivityQueue::expectBack);
            hold.close();
        });
    }

    private void call(OfferTask task, Supplier<Runnable> handler) {
        execution.call(new Signal.TaskTaken(task.id(), Optional.empty(), Optional.empty()), handler);
    }

    /** A mock stands for the service and for the party that answers with a token, so neither is asked. */
    private void answerFrom(MockedCase mocks, OfferTask task) {
        try {
            var result = TaskHandlers.json(mocks.answer(task.state()));
            if (task.resource().pattern() != Pattern.REQUEST_RESPONSE)
                execution.signal(new Signal.TaskSubmitted(task.id(), NOTHING));
            execution.signal(new Signal.TaskSucceeded(task.id(), result));
        } catch (TaskFailure failure) {
            execution.signal(TaskFailures.failed(task.id(), failure));
        }
    }

    // Tasks: handlers and their answers

    private Runnable ask(TaskHandler handler, OfferTask task) {
        var call = TaskCall.of(execution.identity().executionArn(), task);
        return handler instanceof InnerTasks inner
                ? context.handlers().ask(() -> inner.handle(call, origin(task)), new Answers(task, Place.SIMULATOR))
                : context.handlers().ask(() -> handler.handle(call), new Answers(task, Place.SERVICE));
    }

    private Runnable askInPlaceOfAll(TaskHandler handler, OfferTask task) {
        var call = TaskCall.of(execution.identity().executionArn(), task);
        return context.handlers().ask(() -> handler.handle(call), new Answers(task, Place.ALL));
    }

    private Origin.Task origin(OfferTask task) {
        return new Origin.Task(execution.number(), task.id(), task.resource().pattern() == Pattern.RUN_A_JOB);
    }

    /** In whose place a handler answers. */
    private enum Place {
        /** The service that the resource names. */
        SERVICE,
        /** The simulator itself does the task: that is no reason to hold time. */
        SIMULATOR,
        /** The service, and the party that would answer later: a token's holder, a worker, a job's end. */
        ALL
    }

    /** Makes signals of what a handler answers. */
    private final class Answers implements TaskHandlers.Caller {
        private final OfferTask task;
        private final Place place;

        Answers(OfferTask task, Place place) {
            this.task = task;
            this.place = place;
        }

        @Override
        public TimeSource.Hold hold() {
            if (place == Place.SIMULATOR || !isAwaited()) return TimeSource.Hold.NONE;
            handlersHolds.put(task.id(), context.time().hold(handlerOf(task)));
            return () -> release(handlersHolds, task.id());
        }

        @Override
        public void answered(JsonNode result) {
            if (task.resource().pattern() != Pattern.REQUEST_RESPONSE)
                execution.signal(new Signal.TaskSubmitted(task.id(), place == Place.ALL ? NOTHING : result));
            if (place == Place.ALL || task.resource().pattern() != Pattern.WAIT_FOR_TASK_TOKEN) finished(result);
        }

        @Override
        public void submitted(JsonNode output, CompletionStage<?> result) {
            execution.signal(new Signal.TaskSubmitted(task.id(), output));
            var its = place == Place.SIMULATOR
                    ? context.executions().find(output.path("ExecutionArn").asText())
                    : Optional.<RunningExecution>empty();
            var job = new Job(result.toCompletableFuture(), its);
            if (isAwaited()) jobs.put(task.id(), job);
            else job.result().cancel(false);
        }

        /** The task may have ended while its handler was at it. */
        private boolean isAwaited() {
            return execution.snapshot().isOpen() && state().awaits(task.id());
        }

        @Override
        public void finished(JsonNode result) {
            execution.signal(new Signal.TaskSucceeded(task.id(), result));
        }

        @Override
        public void failed(Throwable failure) {
            execution.signal(TaskFailures.failed(task.id(), failure));
        }
    }

    private String handlerOf(OfferTask task) {
        return "the handler of state '%s' of %s"
                .formatted(task.state(), execution.identity().executionArn());
    }

    // Distributed Maps: items, child executions, results

    @Override
    public Void readItems(Boolean stands, ReadItems command) {
        if (!stands) return null;
        try {
            execution.signal(ItemReading.read(command, context.buckets()));
        } catch (StorageException failed) {
            execution.signal(
                    new Signal.RequestFailed(command.id(), ErrorNames.ITEM_READER_FAILED, Causes.message(failed)));
        }
        return null;
    }

    @Override
    public Void writeResults(Boolean stands, WriteResults command) {
        if (!stands) return null;
        try {
            execution.signal(
                    new ResultWriting(context.buckets(), context.executions()::find, command, execution).write());
        } catch (StorageException failed) {
            execution.signal(
                    new Signal.RequestFailed(command.id(), ErrorNames.RESULT_WRITER_FAILED, Causes.message(failed)));
        }
        return null;
    }

    @Override
    public Void runChild(Boolean stands, RunChild command) {
        if (!stands) stop(command);
        else if (state().stands(command)) run(command);
        return null;
    }

    private void run(RunChild command) {
        var spec = execution.child(command);
        var known = known(spec);
        if (known.isPresent()) redrive(command, known.get());
        else start(command, spec);
    }

    private Optional<RunningExecution> known(ExecutionSpec spec) {
        return context.executions().find(spec.identity().executionArn());
    }

    private void start(RunChild command, ExecutionSpec spec) {
        var child = new RunningExecution(context, spec);
        try {
            context.executions().add(child);
        } catch (WorkflowException full) {
            refuse(command, full);
            return;
        }
        watchChild(command, child);
        context.journal().begun(child);
        askAndForget(child, begun -> begun.startedBy(command.input()));
    }

    /** A child execution that has been forgotten since it failed begins anew. */
    private void redrive(RunChild command, RunningExecution child) {
        children.put(command.id(), child);
        askAndForget(child, failed -> {
            try {
                failed.redrive(Optional.empty());
                tellEnd(command, failed);
            } catch (WorkflowException full) {
                refuse(command, full);
            }
            return failed;
        });
    }

    /** The item fails as a task that starts executions would. */
    private void refuse(RunChild command, WorkflowException full) {
        var told = new ServiceFailures(context.random()).taskFailure(full, ServiceFailures.Style.OPTIMISED);
        execution.signal(new Signal.ChildFailed(command.id(), told.error(), told.description()));
    }

    private void watchChild(RunChild command, RunningExecution child) {
        children.put(command.id(), child);
        tellEnd(command, child);
    }

    private void tellEnd(RunChild command, RunningExecution child) {
        Stages.onceDone(
                child.closed(),
                (closed, never) -> askAndForget(child, ended -> {
                    execution.signal(end(command, ended));
                    return ended;
                }));
    }

    /** For a question that needs no answer: the execution logs what it throws. */
    private static void askAndForget(RunningExecution at, Function<RunningExecution, ?> question) {
        var unused = at.ask(question);
    }

    private static Signal end(RunChild command, RunningExecution child) {
        var outcome = child.outcome();
        return child.snapshot().status() == ExecutionStatus.SUCCEEDED
                ? new Signal.ChildSucceeded(command.id(), outcome.output().orElseThrow())
                : new Signal.ChildFailed(command.id(), outcome.error(), outcome.cause());
    }

    /** The child has ended, or its map run does not need it any more. */
    private void stop(RunChild command) {
        var child = children.remove(command.id());
        if (child != null)
            child.signal(new Signal.Stop(Optional.empty(), Optional.of(ChildResult.abortion(command.mapRunArn()))));
    }

    // For those who look on

    /**
     * The tasks and executions that the execution waits for.
     *
     * @param task the task to look at; 0 for all
     */
    AwaitedParties waiting(long task) {
        var tasks = task == 0 ? state().open() : state().open(task).stream();
        var outside = tasks.filter(this::isForOthers).findFirst();
        if (outside.isPresent()) return AwaitedParties.of(execution, outside.get());
        var those = task == 0 ? jobs.values().stream() : Stream.ofNullable(jobs.get(task));
        var inner = those.flatMap(job -> job.inner().stream());
        return AwaitedParties.of(task == 0 ? Stream.concat(inner, children.values().stream()) : inner);
    }

    /** All tasks that wait for their answers. */
    List<AwaitedTask> openTasks() {
        return state().open()
                .map(task -> new AwaitedTask(
                        execution.identity().executionArn(),
                        task.state(),
                        task.resource().arn(),
                        awaitedAnswer(task)))
                .toList();
    }

    /** The thing that ends an open task, as the end of a sentence. */
    String awaitedAnswer(OfferTask task) {
        if (handlersHolds.containsKey(task.id())) return "its handler, which is at work";
        if (isForOthers(task)) return AwaitedParties.answer(task, queueOf(task));
        return jobs.containsKey(task.id())
                ? "the end of the execution it has started"
                : "its handler, which has answered NEVER, and there is no timeout";
    }

    /** Whether a party outside may answer an open task. A handler at work holds time itself, or will never answer. */
    private boolean isForOthers(OfferTask task) {
        if (mocks(task).isPresent() || ofState(task).isPresent()) return false;
        if (task.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN) return true;
        if (task.resource().kind() == TaskResource.Kind.ACTIVITY)
            return ofResource(task).isEmpty();
        var job = jobs.get(task.id());
        return job != null && job.inner().isEmpty();
    }

    // After a new start

    /** Takes up changes from before, without effects; only the calls of mocks are counted. */
    void replay(List<Command.Change> changes) {
        for (var change : changes)
            if (change.stands() && change.command() instanceof OfferTask task && state().stands(task))
                mocks(task).ifPresent(mocks -> mocks.count(task.state(), 1));
    }

    /**
     * Uncounts the calls of mocks that were not answered when the process before ended, since they will be made again.
     */
    void askMocksAgain() {
        var asked = new ArrayList<>(state().taken());
        for (var command : state().commands()) if (command instanceof OfferTask task) asked.add(task);
        for (var task : asked) mocks(task).ifPresent(mocks -> mocks.count(task.state(), -1));
    }

    /** Takes up everything that stood when the process before ended. */
    void resume() {
        for (var command : state().commands())
            if (command instanceof RunChild child) resume(child);
            else carryOut(new Command.Change(command, true));
        state().taken().forEach(this::resume);
    }

    /** A worker still has its task; a function that was at one has died with the process, unless it passed it on. */
    private void resume(OfferTask task) {
        var isWorkers = task.resource().kind() == TaskResource.Kind.ACTIVITY
                && task.token().isPresent();
        var isPassedOn = task.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN && state().isSubmitted(task.id());
        if (isWorkers) handedOver(task.id(), queueOf(task));
        else if (!isPassedOn || mocks(task).isPresent()) offer(task);
    }

    /** It may run already, or have ended, in the process before. */
    private void resume(RunChild command) {
        var spec = execution.child(command);
        var known = known(spec);
        if (known.isEmpty()) start(command, spec);
        else if (isToBeRedriven(known.get())) redrive(command, known.get());
        else watchChild(command, known.get());
    }

    /** The process ended when the parent had been redriven, but this one had not. */
    private boolean isToBeRedriven(RunningExecution child) {
        var began = child.snapshot().redriveDate().orElse(child.snapshot().startDate());
        return !child.snapshot().isOpen()
                && execution.snapshot().redriveDate().filter(began::isBefore).isPresent();
    }
}
