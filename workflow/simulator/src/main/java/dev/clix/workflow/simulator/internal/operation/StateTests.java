package dev.clix.workflow.simulator.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StateTestResult;
import dev.clix.workflow.TestState;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.Command;
import dev.clix.workflow.interpreter.DecisionContext;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.interpreter.TestedState;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.map.ItemReading;
import dev.clix.workflow.simulator.internal.registry.RoleArnRule;
import dev.clix.workflow.simulator.internal.task.TaskFailures;
import dev.clix.workflow.simulator.internal.task.TaskHandlers;
import dev.clix.workflow.simulator.internal.teststate.StateTrial;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.time.TimeSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** TestState: runs one state alone, its commands carried out by the simulator's handlers and time. */
public final class StateTests {
    private final SimulatorContext context;

    public StateTests(SimulatorContext context) {
        this.context = context;
    }

    public CompletionStage<StateTestResult> run(TestState request) {
        var trial = StateTrial.of(request);
        var role = request.roleArn();
        role.ifPresent(RoleArnRule::check);
        var done = new CompletableFuture<StateTestResult>();
        context.executor().execute(() -> {
            try {
                new Run(trial, identity(role.orElseGet(this::defaultRole)), done).enter();
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    /** A test within the process needs no permission: one that mocks nothing need not name a role. */
    public TestState withRole(TestState request) {
        return request.roleArn().isPresent() || request.mock().isPresent() ? request : request.role(defaultRole());
    }

    private String defaultRole() {
        return "arn:aws:iam::%s:role/StateTest".formatted(context.arns().account());
    }

    /** As recorded: a test looks like an EXPRESS execution of a machine that does not exist. */
    private Identity identity(String role) {
        var machine = Uuids.random(context.random()).toString();
        var name = Uuids.random(context.random()).toString();
        var arns = context.arns();
        return new Identity(
                "arn:aws:states:%s:%s:express:%s:%s".formatted(arns.region(), arns.account(), machine, name),
                name,
                arns.stateMachine(machine),
                machine,
                role,
                MachineType.EXPRESS,
                false);
    }

    /** A mocked activity need not exist. */
    private DecisionContext decisionContext() {
        var real = context.decisionContext();
        return new DecisionContext(
                real.now(), real.random(), arn -> true, real.tokens(), real.aws(), bucket -> Optional.empty());
    }

    /** One test under way. */
    private final class Run {
        private final StateTrial trial;
        private final Identity identity;
        private final CompletableFuture<StateTestResult> done;
        private final Map<Long, TimeSource.Cancellable> timers = new HashMap<>();

        Run(StateTrial trial, Identity identity, CompletableFuture<StateTestResult> done) {
            this.trial = trial;
            this.identity = identity;
            this.done = done;
        }

        synchronized void enter() {
            var tested = trial.enter(context.limits(), identity, decisionContext());
            if (trial.isMocked()) {
                readItems(tested);
                trial.answer(tested, decisionContext());
            }
            follow(tested);
        }

        private void readItems(TestedState tested) {
            for (var command : tested.execution().commands())
                if (command instanceof Command.ReadItems read)
                    tested.receive(ItemReading.given(read, trial.itemReaderData()), decisionContext());
        }

        /** From any thread: a failure is told to the caller, since nobody else is there. */
        private synchronized void receive(TestedState tested, Signal signal) {
            if (done.isDone()) return;
            try {
                tested.receive(signal, decisionContext());
                follow(tested);
            } catch (RuntimeException failure) {
                done.completeExceptionally(failure);
            }
        }

        private void follow(TestedState tested) {
            var outcome = tested.outcome();
            if (outcome.isPresent()) {
                timers.values().forEach(TimeSource.Cancellable::cancel);
                done.complete(trial.result(tested, outcome.get()));
                return;
            }
            for (var change : tested.execution().drainChanges())
                if (change.stands() && tested.execution().stands(change.command())) follow(tested, change.command());
        }

        private void follow(TestedState tested, Command command) {
            if (command instanceof Command.ArmTimer timer)
                timers.put(
                        timer.id(),
                        context.time().at(timer.due(), () -> receive(tested, new Signal.TimerFired(timer.id()))));
            else if (command instanceof Command.OfferTask task) offer(tested, task);
        }

        private void offer(TestedState tested, Command.OfferTask task) {
            var handler = context.handlers().find(task.resource(), task.input());
            if (handler.isEmpty()) receive(tested, TaskFailures.unhandled(task));
            else
                context.handlers()
                        .ask(
                                () -> handler.get().handle(TaskCall.of(identity.executionArn(), task)),
                                new Answers(tested, task))
                        .run();
        }

        /** The answer is the state's result, whatever an execution would wait for after it. */
        private final class Answers implements TaskHandlers.Caller {
            private final TestedState tested;
            private final Command.OfferTask task;

            Answers(TestedState tested, Command.OfferTask task) {
                this.tested = tested;
                this.task = task;
            }

            @Override
            public TimeSource.Hold hold() {
                return context.time().hold("the handler of state '%s'".formatted(task.state()));
            }

            @Override
            public void answered(JsonNode result) {
                receive(tested, new Signal.TaskSucceeded(task.id(), result));
            }

            @Override
            public void submitted(JsonNode output, CompletionStage<?> result) {
                var hold = hold();
                var unused = done.whenComplete((told, failure) -> hold.close());
            }

            @Override
            public void finished(JsonNode result) {
                answered(result);
            }

            @Override
            public void failed(Throwable failure) {
                receive(tested, TaskFailures.failed(task.id(), failure));
            }
        }
    }
}
