package dev.clix.workflow.junit;

import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.StateFact.StateEntered;
import dev.clix.workflow.history.TaskFact;
import dev.clix.workflow.history.TaskFact.TaskFailed;
import dev.clix.workflow.history.TaskFact.TaskScheduled;
import dev.clix.workflow.history.TaskFact.TaskSucceeded;
import dev.clix.workflow.history.TaskFact.TaskTimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of Task states, out of an execution's facts. A frame is in one state at a time, and has one task. */
final class StateCalls {
    private final Instant start;
    private final Map<Integer, Visit> visits = new HashMap<>();
    private final List<StateCall> calls = new ArrayList<>();

    /** A frame's visit of a state. */
    private static final class Visit {
        private final String state;
        private int attempts;
        private int call;

        Visit(String state) {
            this.state = state;
        }
    }

    private StateCalls(Instant start) {
        this.start = start;
    }

    /** @param start from which the elapsed time is counted */
    static List<StateCall> of(List<HistoryEvent> events, Instant start) {
        var recorded = new StateCalls(start);
        events.forEach(recorded::follow);
        return recorded.calls;
    }

    private void follow(HistoryEvent event) {
        if (event.fact() instanceof StateEntered entered) visits.put(event.frame(), new Visit(entered.name()));
        else if (event.fact() instanceof TaskFact fact)
            Optional.ofNullable(visits.get(event.frame())).ifPresent(visit -> follow(visit, event, fact));
    }

    private void follow(Visit visit, HistoryEvent event, TaskFact fact) {
        if (fact instanceof TaskScheduled scheduled) begin(visit, event.timestamp(), scheduled);
        else if (fact instanceof TaskSucceeded done)
            end(visit, calls.get(visit.call).answered(done.output()));
        else if (fact instanceof TaskFailed failed)
            end(visit, calls.get(visit.call).failed(failed.error(), failed.cause()));
        else if (fact instanceof TaskTimedOut late)
            end(visit, calls.get(visit.call).failed(Optional.of(late.error()), Optional.empty()));
    }

    private void begin(Visit visit, Instant at, TaskScheduled scheduled) {
        visit.call = calls.size();
        calls.add(new StateCall(
                visit.state,
                at,
                Duration.between(start, at),
                visit.attempts++,
                scheduled.input(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void end(Visit visit, StateCall ended) {
        calls.set(visit.call, ended);
    }
}
