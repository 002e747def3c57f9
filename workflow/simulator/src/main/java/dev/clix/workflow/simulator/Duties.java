package dev.clix.workflow.simulator;

import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps the world true to what one execution asks of it. Only called by letters of that execution. */
final class Duties implements Command.Visitor<Boolean, Void> {
    private final World world;
    private final RunningExecution running;
    private final TaskDispatch dispatch;
    private final ChildExecutions children;
    private final MapStorage storage;
    private final List<Command.ArmTimer> unarmed = new ArrayList<>(1);
    private final Map<Long, TimeSource.Cancellable> timers = new HashMap<>(0);
    /** Workers that have a task hold virtual time: what they do takes none of it. */
    private final Map<Long, TimeSource.Hold> inHands = new HashMap<>(0);

    Duties(World world, RunningExecution running) {
        this.world = world;
        this.running = running;
        this.dispatch = new TaskDispatch(world, running);
        this.children = new ChildExecutions(world, running);
        this.storage = new MapStorage(world, running, children);
    }

    private Execution execution() {
        return running.execution();
    }

    void follow(Command.Change change) {
        change.command().accept(this, change.stands());
    }

    @Override
    public Void armTimer(Boolean stands, Command.ArmTimer timer) {
        if (stands) unarmed.add(timer);
        else disarm(timer);
        return null;
    }

    private void disarm(Command.ArmTimer timer) {
        var armed = timers.remove(timer.id());
        if (armed != null) armed.cancel();
    }

    private TimeSource.Cancellable armed(Command.ArmTimer timer) {
        Runnable fire = () -> running.signal(new Signal.TimerFired(timer.id()));
        return switch (timer.ends()) {
            case PAUSE -> world.time().at(timer.due(), fire);
            case TASK, EXECUTION -> world.time().deadline(timer.due(), fire, limit(timer), false);
            case YEAR -> world.time().deadline(timer.due(), fire, limit(timer), true);
        };
    }

    private OpenLimit limit(Command.ArmTimer timer) {
        return new OpenLimit(running, timer.task());
    }

    /** @param task what is to be looked at; 0 for all there is */
    Waiting waiting(long task) {
        var tasks = task == 0 ? execution().open() : execution().open(task).stream();
        var outside = tasks.filter(dispatch::isForOthers).findFirst();
        if (outside.isPresent()) return Waiting.of(running, outside.get());
        var inner = dispatch.inner(task);
        return Waiting.of(task == 0 ? Stream.concat(inner, children.running()) : inner);
    }

    /** Only once it rests: most timers of tasks answered at once never have to be armed. */
    void armTimers() {
        for (var timer : unarmed) if (execution().stands(timer)) timers.put(timer.id(), armed(timer));
        unarmed.clear();
    }

    @Override
    public Void offerTask(Boolean stands, Command.OfferTask task) {
        if (!stands) dispatch.withdraw(task);
        else if (execution().stands(task)) dispatch.offer(task);
        return null;
    }

    @Override
    public Void honourToken(Boolean stands, Command.HonourToken token) {
        if (stands) world.tokens().open(token.token(), new TaskTokens.OpenTask(running, token.id()));
        else revoke(token);
        return null;
    }

    private void revoke(Command.HonourToken token) {
        world.tokens().close(token.token());
        dispatch.close(token.id());
        var hold = inHands.remove(token.id());
        if (hold != null) hold.close();
    }

    @Override
    public Void runChild(Boolean stands, Command.RunChild child) {
        if (!stands) children.stop(child);
        else if (execution().stands(child)) children.run(child);
        return null;
    }

    @Override
    public Void readItems(Boolean stands, Command.ReadItems read) {
        if (stands) storage.read(read);
        return null;
    }

    @Override
    public Void writeResults(Boolean stands, Command.WriteResults write) {
        if (stands) storage.write(write);
        return null;
    }

    /** A worker has the task. */
    void handedOver(long task) {
        inHands.put(
                task,
                world.time()
                        .holdForSomebody("a worker's activity task of "
                                + running.identity().executionArn()));
    }

    /** What has changed before, without a sign of it to the world: but mocks have given their answers. */
    void replay(List<Command.Change> changes) {
        for (var change : changes)
            if (change.stands()
                    && change.command() instanceof Command.OfferTask task
                    && execution().stands(task)) dispatch.mocks(task).ifPresent(mocks -> mocks.count(task.state(), 1));
    }

    /** What a mock was asked, but had not answered when the process before ended, it will be asked again. */
    void askMocksAgain() {
        var asked = new ArrayList<>(execution().taken());
        for (var command : execution().commands()) if (command instanceof Command.OfferTask task) asked.add(task);
        for (var task : asked) dispatch.mocks(task).ifPresent(mocks -> mocks.count(task.state(), -1));
    }

    /** Takes up everything that stood when the process before ended. */
    void resume() {
        for (var command : execution().commands())
            if (command instanceof Command.RunChild child) children.resume(child);
            else follow(new Command.Change(command, true));
        execution().taken().forEach(this::resume);
    }

    /** A worker still has its task; a function that was at one has died with the process, unless it passed it on. */
    private void resume(Command.OfferTask task) {
        var isWorkers = task.resource().kind() == TaskResource.Kind.ACTIVITY
                && task.token().isPresent();
        var isPassedOn = task.resource().pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN
                && execution().isSubmitted(task.id());
        if (isWorkers) handedOver(task.id());
        else if (!isPassedOn || dispatch.mocks(task).isPresent()) dispatch.offer(task);
    }
}
