package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.interpreter.Command.ArmTimer;
import dev.clix.workflow.interpreter.Command.Ends;
import dev.clix.workflow.interpreter.Command.OfferTask;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tasks and timers that an execution waits for. Only from a question to it. */
final class OpenWaits {
    private final RunningExecution execution;
    private final CommandExecutor commands;
    private final Map<Long, Instant> deadlines = new HashMap<>();

    OpenWaits(RunningExecution execution, CommandExecutor commands) {
        this.execution = execution;
        this.commands = commands;
        timers(Ends.TASK)
                .forEach(timer ->
                        deadlines.merge(timer.task(), timer.due(), (one, other) -> one.isBefore(other) ? one : other));
    }

    /** Tasks first, then Waits and back-offs. */
    List<OpenWait> list() {
        return Stream.concat(
                        execution.state().open().map(this::task),
                        timers(Ends.PAUSE).map(this::pause))
                .toList();
    }

    private Stream<ArmTimer> timers(Ends ends) {
        return execution.state().commands().stream()
                .filter(ArmTimer.class::isInstance)
                .map(ArmTimer.class::cast)
                .filter(timer -> timer.ends() == ends);
    }

    private OpenWait task(OfferTask task) {
        return new OpenWait(
                execution.identity().executionArn(),
                task.state(),
                Optional.of(task.resource().arn()),
                task.token(),
                event(task.id()).timestamp(),
                Optional.ofNullable(deadlines.get(task.id())),
                commands.awaitedAnswer(task));
    }

    private OpenWait pause(ArmTimer timer) {
        var began = event(timer.id());
        return new OpenWait(
                execution.identity().executionArn(),
                state(began),
                Optional.empty(),
                Optional.empty(),
                began.timestamp(),
                Optional.of(timer.due()),
                began.fact() instanceof PrivateFact.RetryScheduled ? "its next attempt" : "its time");
    }

    /** The name of the state an event belongs to: the last one that its branch has entered before. */
    private String state(HistoryEvent event) {
        for (var at = event.sequence(); at > 0; at--)
            if (event(at).frame() == event.frame() && event(at).fact() instanceof StateFact.StateEntered entered)
                return entered.name();
        throw new IllegalStateException("Expected a state before event %s, but found none".formatted(event.sequence()));
    }

    /** @param sequence counts from 1 */
    private HistoryEvent event(long sequence) {
        return execution.history().get((int) sequence - 1);
    }
}
