package dev.clix.workflow.junit;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.StateFact.StateEntered;
import dev.clix.workflow.history.TaskFact.TaskScheduled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The way an execution has taken, on one line: {@code Charge ×3 → Items [Pack ×2] → NotShipped: FAILED}. A task that was retried
 * is told with its calls, a Map or Parallel with the states within it.
 */
final class PathText {
    private final List<Visit> visits = new ArrayList<>();

    /** A state of the execution itself, not of a branch or an item. */
    private static final class Visit {
        private final String state;
        private int calls;
        private final Map<String, Integer> within = new LinkedHashMap<>();

        Visit(String state) {
            this.state = state;
        }

        @Override
        public String toString() {
            var inner = within.entrySet().stream()
                    .map(each -> times(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", "));
            return times(state, calls) + (inner.isEmpty() ? "" : " [" + inner + "]");
        }
    }

    private PathText() {}

    static String of(List<HistoryEvent> facts, ExecutionStatus status) {
        var path = new PathText();
        facts.forEach(path::follow);
        return path.visits.stream().map(Visit::toString).collect(Collectors.joining(" → ")) + ": " + status;
    }

    private void follow(HistoryEvent event) {
        if (event.fact() instanceof StateEntered entered && event.frame() == 0) visits.add(new Visit(entered.name()));
        else if (visits.isEmpty()) return;
        else if (event.fact() instanceof StateEntered entered) last().within.merge(entered.name(), 1, Integer::sum);
        else if (event.fact() instanceof TaskScheduled && event.frame() == 0) last().calls++;
    }

    private Visit last() {
        return visits.get(visits.size() - 1);
    }

    private static String times(String state, int count) {
        return count > 1 ? state + " ×" + count : state;
    }
}
