package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import java.util.Optional;

/** Shows events as AWS's GetExecutionHistory does. */
public final class HistoryView {
    private static final StateView STATES = new StateView();
    private static final TaskView TASKS = new TaskView();
    private static final ExecutionView EXECUTIONS = new ExecutionView();
    private static final MapView MAPS = new MapView();
    private static final MapRunView MAP_RUNS = new MapRunView();

    private final boolean includeData;
    private final String region;

    /** @param includeData whether inputs and outputs are shown */
    public HistoryView(String region, boolean includeData) {
        this.region = region;
        this.includeData = includeData;
    }

    /** An event's type and details. */
    record Shown(String type, ObjectNode details) {}

    /** @return empty for a private fact */
    public Optional<ExecutionEvent> show(HistoryEvent event) {
        return shown(event.fact())
                .map(shown -> new ExecutionEvent(
                        event.id(), event.previousId(), event.timestamp(), shown.type(), shown.details()));
    }

    private Optional<Shown> shown(Fact fact) {
        var details = new EventDetails(includeData, region);
        if (fact instanceof StateFact state) return Optional.of(state.accept(STATES, details));
        if (fact instanceof TaskFact task) return Optional.of(task.accept(TASKS, details));
        if (fact instanceof ExecutionFact execution) return Optional.of(execution.accept(EXECUTIONS, details));
        if (fact instanceof ParallelFact)
            return Optional.of(new Shown(fact.getClass().getSimpleName(), details.node()));
        if (fact instanceof MapFact map) return Optional.of(map.accept(MAPS, details));
        if (fact instanceof MapRunFact run) return Optional.of(run.accept(MAP_RUNS, details));
        if (fact instanceof PrivateFact) return Optional.empty();
        throw new AssertionError("Expected a known fact, but found " + fact);
    }
}
