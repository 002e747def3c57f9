package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.HistoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows executions as the API does. */
final class Histories {
    private Histories() {}

    static ExecutionDescription describe(RunningExecution running) {
        var brief = running.brief();
        var outcome = running.outcome();
        var identity = running.identity();
        // AWS keeps the error of a timeout in the history only.
        var timedOut = brief.status() == ExecutionStatus.TIMED_OUT;
        return new ExecutionDescription(
                identity.executionArn(),
                identity.stateMachineArn(),
                identity.executionName(),
                brief.status(),
                brief.startDate(),
                brief.stopDate(),
                running.inputText(),
                outcome.output().map(Object::toString),
                timedOut ? Optional.empty() : outcome.error(),
                timedOut ? Optional.empty() : outcome.cause());
    }

    private static ExecutionSummary summarise(RunningExecution running) {
        var identity = running.identity();
        var brief = running.brief();
        return new ExecutionSummary(
                identity.executionArn(),
                identity.stateMachineArn(),
                identity.executionName(),
                brief.status(),
                brief.startDate(),
                brief.stopDate());
    }

    static Page<ExecutionEvent> history(RunningExecution running, GetExecutionHistory request, String region) {
        var view = new HistoryView(region, request.includeExecutionData());
        var after = Pages.position(request.nextToken());
        var size = Pages.size(request.maxResults());
        var events = new ArrayList<ExecutionEvent>();
        var last = 0L;
        for (var event : inOrder(running.history(), request.reverseOrder())) {
            if (event.id() == 0 || !isAfter(event, after, request.reverseOrder())) continue;
            if (events.size() == size) return new Page<>(events, Optional.of(Pages.token(last)));
            view.show(event).ifPresent(events::add);
            last = event.id();
        }
        return new Page<>(events, Optional.empty());
    }

    private static List<HistoryEvent> inOrder(List<HistoryEvent> history, boolean reversed) {
        if (!reversed) return history;
        var turned = new ArrayList<>(history);
        java.util.Collections.reverse(turned);
        return turned;
    }

    private static boolean isAfter(HistoryEvent event, Optional<Long> position, boolean reversed) {
        return position.isEmpty() || (reversed ? event.id() < position.get() : event.id() > position.get());
    }

    static Page<ExecutionSummary> list(Map<Long, RunningExecution> newestFirst, ListExecutions request) {
        var size = Pages.size(request.maxResults());
        var after = Pages.position(request.nextToken());
        var page = new ArrayList<ExecutionSummary>();
        var last = 0L;
        for (var entry : newestFirst.entrySet()) {
            if (after.isPresent() && entry.getKey() >= after.get()) continue;
            if (request.status().isPresent()
                    && entry.getValue().brief().status() != request.status().get()) continue;
            if (page.size() == size) return new Page<>(page, Optional.of(Pages.token(last)));
            page.add(summarise(entry.getValue()));
            last = entry.getKey();
        }
        return new Page<>(page, Optional.empty());
    }
}
