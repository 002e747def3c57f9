package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.TaskFact;
import java.time.Instant;
import java.util.Optional;

/** The life of a task. */
final class TaskEvolution implements TaskFact.Visitor<Void> {
    private final Evolution at;

    TaskEvolution(Evolution evolution) {
        this.at = evolution;
    }

    @Override
    public Void taskScheduled(TaskFact.TaskScheduled fact) {
        var task = at.event.sequence();
        var frame = at.frame;
        at.standing.offer(
                frame,
                new Command.OfferTask(
                        task, fact.resource(), frame.currentState().name(), fact.input(), frame.attempt, fact.token()));
        at.place(new Position.Tasking(
                task,
                fact.resource(),
                fact.input(),
                false,
                fact.token(),
                deadline(fact),
                fact.heartbeatInSeconds().orElse(0),
                Optional.empty(),
                0));
        return at.chained();
    }

    private Optional<Instant> deadline(TaskFact.TaskScheduled fact) {
        return fact.timeoutInSeconds().isPresent()
                ? Optional.of(
                        at.event.timestamp().plusSeconds(fact.timeoutInSeconds().getAsLong()))
                : Optional.empty();
    }

    /** The heartbeat clock runs from here. */
    @Override
    public Void taskStarted(TaskFact.TaskStarted fact) {
        at.alive(fact.token());
        return at.chained();
    }

    @Override
    public Void taskSubmitted(TaskFact.TaskSubmitted fact) {
        return at.chained();
    }

    @Override
    public Void taskSucceeded(TaskFact.TaskSucceeded fact) {
        at.silence(at.frame);
        at.frame.position = new Position.Answered(fact.output());
        return at.chained();
    }

    @Override
    public Void taskFailed(TaskFact.TaskFailed fact) {
        at.broken(new Position.Broken(fact.error(), fact.cause(), false, false));
        return at.chained();
    }

    @Override
    public Void taskTimedOut(TaskFact.TaskTimedOut fact) {
        at.broken(new Position.Broken(Optional.of(fact.error()), Optional.empty(), fact.heartbeatMissed(), false));
        return at.chained();
    }
}
