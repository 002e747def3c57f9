package dev.clix.workflow.interpreter;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.TaskFact;
import dev.clix.workflow.interpreter.Position.Tasking;
import java.util.List;
import java.util.Optional;

/** Decides what follows from a signal. */
public final class Interpreter {
    /** The timer of a machine's TimeoutSeconds: ExecutionStarted, the first fact, causes it. */
    static final long EXECUTION_TIMER = 1;

    private Interpreter() {}

    /**
     * Decides the facts that follow from the signal, and evolves the execution by them.
     *
     * @throws BrokenDecision when it comes upon a bug
     * @return the facts, which the execution has evolved by; they belong together. Empty when the signal came too late.
     */
    public static List<HistoryEvent> decide(Execution execution, Signal signal, DecisionContext context) {
        var decision = new Decision(execution, context);
        if (execution.isClosed() == signal instanceof Signal.Redrive) {
            try {
                receive(decision, signal);
                decision.run();
            } catch (HistoryLimitReached reached) {
                decision.failForHistoryLimit();
            } catch (RuntimeException | StackOverflowError bug) {
                decision.failForBug(bug);
                throw new BrokenDecision(decision.events(), bug);
            }
        }
        return decision.events();
    }

    static void receive(Decision decision, Signal signal) {
        signal.accept(RECEIVING, decision);
    }

    private static void stop(Decision decision, Signal.Stop stop) {
        AbandonedMapRuns.of(decision);
        decision.close(new ExecutionFact.ExecutionAborted(stop.error(), stop.cause()));
    }

    private static void start(Decision decision, Signal.Start start) {
        if (decision.execution().isStarted()) return;
        decision.begin(new ExecutionFact.ExecutionStarted(start.input(), start.identity()));
    }

    private static void redrive(Decision decision, Signal.Redrive redrive) {
        var execution = decision.execution();
        if (execution.status() == ExecutionStatus.SUCCEEDED) return;
        decision.redrive(new ExecutionFact.ExecutionRedriven(execution.redriveCount() + 1, redrive.clientToken()));
    }

    private static void update(Decision decision, Signal.UpdateMapRun update) {
        decision.execution()
                .root
                .flatMap(root -> DistributedMap.running(root, update.mapRunArn()))
                .ifPresent(frame -> {
                    var most = decision.execution().limits().distributedConcurrency();
                    decision.write(frame, frame.currentMapRun().updated(update, most));
                    decision.later(frame);
                });
    }

    private static void timerFired(Decision decision, long timer) {
        if (timer == EXECUTION_TIMER) {
            AbandonedMapRuns.of(decision);
            decision.close(new ExecutionFact.ExecutionTimedOut(Optional.of(ErrorNames.TIMEOUT), Optional.empty()));
            return;
        }
        decision.execution().commands.frameOfTimer(timer).ifPresent(frame -> timerFired(decision, frame));
    }

    private static void timerFired(Decision decision, Frame frame) {
        if (frame.position instanceof Position.Waiting)
            decision.attempt(frame, () -> States.leaveWait(decision, frame));
        else if (frame.position instanceof Position.Retrying) decision.write(frame, new PrivateFact.RetryStarted());
        else if (frame.position instanceof Tasking task) {
            var missed = task.heartbeatDue().isPresent() && task.due().equals(task.heartbeatDue());
            decision.write(frame, new TaskFact.TaskTimedOut(task.resource(), ErrorNames.TIMEOUT, missed));
        } else throw new IllegalStateException("Expected a frame that waits, but found " + frame.position);
        decision.later(frame);
    }

    private static void taken(Decision decision, Signal.TaskTaken taken) {
        task(decision, taken.task())
                .filter(frame -> !frame.currentTask().started())
                .ifPresent(frame -> decision.write(
                        frame,
                        new TaskFact.TaskStarted(frame.currentTask().resource(), taken.workerName(), taken.token())));
    }

    private static void submitted(Decision decision, Signal.TaskSubmitted submitted) {
        task(decision, submitted.task())
                .filter(frame -> !frame.currentTask().submitted())
                .ifPresent(frame -> decision.write(
                        frame, new TaskFact.TaskSubmitted(frame.currentTask().resource(), submitted.output())));
    }

    private static void succeeded(Decision decision, Signal.TaskSucceeded succeeded) {
        task(decision, succeeded.task()).ifPresent(frame -> {
            var resource = frame.currentTask().resource();
            var tooLarge = PayloadSize.exceeds(
                    succeeded.output(), decision.execution().limits().payloadBytes());
            decision.write(
                    frame,
                    tooLarge
                            ? new TaskFact.TaskFailed(
                                    resource,
                                    Optional.of(ErrorNames.DATA_LIMIT_EXCEEDED),
                                    Optional.of(PayloadSize.cause(resource.shownInCauses(), succeeded.output())))
                            : new TaskFact.TaskSucceeded(resource, succeeded.output()));
            decision.later(frame);
        });
    }

    private static void failed(Decision decision, Signal.TaskFailed failed) {
        task(decision, failed.task()).ifPresent(frame -> {
            decision.write(
                    frame, new TaskFact.TaskFailed(frame.currentTask().resource(), failed.error(), failed.cause()));
            decision.later(frame);
        });
    }

    private static void heartbeat(Decision decision, Signal.TaskHeartbeat heartbeat) {
        task(decision, heartbeat.task()).ifPresent(frame -> decision.write(frame, new PrivateFact.HeartbeatReceived()));
    }

    private static void answered(Decision decision, long request, PrivateFact fact) {
        decision.execution().commands.frameOfRequest(request).ifPresent(frame -> {
            decision.write(frame, fact);
            decision.later(frame);
        });
    }

    private static PrivateFact.ItemsRead read(Signal.ItemsRead read) {
        var spans = read.spans();
        return spans.size() == 1
                ? new PrivateFact.ItemsRead(
                        read.items(), List.of(), spans.get(0).source(), List.of())
                : new PrivateFact.ItemsRead(read.items(), List.of(), "", spans);
    }

    private static void requestFailed(Decision decision, Signal.RequestFailed failed) {
        decision.execution().commands.frameOfRequest(failed.request()).ifPresent(frame -> {
            if (frame.currentMapRun().hasFailed) DistributedMap.failIntolerable(decision, frame);
            else DistributedMap.fail(decision, frame, failed.error(), failed.cause());
            decision.later(frame);
        });
    }

    private static Optional<Frame> task(Decision decision, long task) {
        return decision.execution().commands.frameOfTask(task);
    }

    private static final Receiving RECEIVING = new Receiving();

    /** The decision for each kind of signal. */
    private static final class Receiving implements Signal.Visitor<Decision, Void> {
        @Override
        public Void start(Decision decision, Signal.Start signal) {
            Interpreter.start(decision, signal);
            return null;
        }

        @Override
        public Void timerFired(Decision decision, Signal.TimerFired signal) {
            Interpreter.timerFired(decision, signal.timer());
            return null;
        }

        @Override
        public Void taskTaken(Decision decision, Signal.TaskTaken signal) {
            taken(decision, signal);
            return null;
        }

        @Override
        public Void taskSubmitted(Decision decision, Signal.TaskSubmitted signal) {
            submitted(decision, signal);
            return null;
        }

        @Override
        public Void taskSucceeded(Decision decision, Signal.TaskSucceeded signal) {
            succeeded(decision, signal);
            return null;
        }

        @Override
        public Void taskFailed(Decision decision, Signal.TaskFailed signal) {
            failed(decision, signal);
            return null;
        }

        @Override
        public Void taskHeartbeat(Decision decision, Signal.TaskHeartbeat signal) {
            heartbeat(decision, signal);
            return null;
        }

        @Override
        public Void itemsRead(Decision decision, Signal.ItemsRead signal) {
            answered(decision, signal.request(), read(signal));
            return null;
        }

        @Override
        public Void childSucceeded(Decision decision, Signal.ChildSucceeded signal) {
            answered(decision, signal.request(), new PrivateFact.ChildSucceeded(signal.request(), signal.output()));
            return null;
        }

        @Override
        public Void childFailed(Decision decision, Signal.ChildFailed signal) {
            answered(
                    decision,
                    signal.request(),
                    new PrivateFact.ChildFailed(signal.request(), signal.error(), signal.cause()));
            return null;
        }

        @Override
        public Void resultsWritten(Decision decision, Signal.ResultsWritten signal) {
            answered(decision, signal.request(), new PrivateFact.ResultsWritten(signal.details(), signal.succeeded()));
            return null;
        }

        @Override
        public Void requestFailed(Decision decision, Signal.RequestFailed signal) {
            Interpreter.requestFailed(decision, signal);
            return null;
        }

        @Override
        public Void redrive(Decision decision, Signal.Redrive signal) {
            Interpreter.redrive(decision, signal);
            return null;
        }

        @Override
        public Void updateMapRun(Decision decision, Signal.UpdateMapRun signal) {
            update(decision, signal);
            return null;
        }

        @Override
        public Void stop(Decision decision, Signal.Stop signal) {
            Interpreter.stop(decision, signal);
            return null;
        }
    }
}
