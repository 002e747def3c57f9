package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import java.util.Optional;

/** Shows events as AWS's GetExecutionHistory does. */
public final class HistoryView {
    private static final StateFactView STATES = new StateFactView();
    private static final TaskFactView TASKS = new TaskFactView();
    private static final ExecutionFactView EXECUTIONS = new ExecutionFactView();
    private static final ParallelFactView PARALLELS = new ParallelFactView();
    private static final MapFactView MAPS = new MapFactView();
    private static final MapRunFactView MAP_RUNS = new MapRunFactView();

    private final boolean includeData;
    private final String region;

    /** @param includeData whether inputs and outputs are shown */
    public HistoryView(String region, boolean includeData) {
        this.region = region;
        this.includeData = includeData;
    }

    /** An event's type and details. */
    record TypeAndDetails(String type, ObjectNode details) {}

    /** @return empty for a private fact */
    public Optional<ExecutionEvent> show(HistoryEvent event) {
        return shown(event.fact())
                .map(shown -> new ExecutionEvent(
                        event.id(), event.previousId(), event.timestamp(), shown.type(), shown.details()));
    }

    private Optional<TypeAndDetails> shown(Fact fact) {
        return fact.accept(new ByFamily(new EventDetails(includeData, region)));
    }

    private record ByFamily(EventDetails details) implements Fact.Families<Optional<TypeAndDetails>> {
        @Override
        public Optional<TypeAndDetails> execution(ExecutionFact fact) {
            return Optional.of(fact.accept(EXECUTIONS, details));
        }

        @Override
        public Optional<TypeAndDetails> state(StateFact fact) {
            return Optional.of(fact.accept(STATES, details));
        }

        @Override
        public Optional<TypeAndDetails> task(TaskFact fact) {
            return Optional.of(fact.accept(TASKS, details));
        }

        @Override
        public Optional<TypeAndDetails> parallel(ParallelFact fact) {
            return Optional.of(fact.accept(PARALLELS, details));
        }

        @Override
        public Optional<TypeAndDetails> map(MapFact fact) {
            return Optional.of(fact.accept(MAPS, details));
        }

        @Override
        public Optional<TypeAndDetails> mapRun(MapRunFact fact) {
            return Optional.of(fact.accept(MAP_RUNS, details));
        }

        @Override
        public Optional<TypeAndDetails> privateFact(PrivateFact fact) {
            return Optional.empty();
        }
    }
}
