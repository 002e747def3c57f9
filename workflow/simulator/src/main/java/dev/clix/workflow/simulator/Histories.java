package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.history.HistoryView;
import dev.clix.workflow.registry.Paging.Asked;
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

    static Page<ExecutionEvent> history(RunningExecution running, GetExecutionHistory request, World world) {
        var view = new HistoryView(world.arns().region(), request.includeExecutionData());
        var asked = new Asked(request.maxResults(), request.nextToken());
        var page = ExecutionPages.events(
                running, request.reverseOrder(), asked, world.time().now());
        var events = page.items().stream().map(event -> view.show(event).orElseThrow());
        return new Page<>(events.toList(), page.nextToken());
    }

    static Page<ExecutionSummary> list(ListExecutions request, World world) {
        var query = new ExecutionPages.Query(
                Optional.of(request.stateMachineArn()),
                Optional.empty(),
                request.status().map(ExecutionStatus::name),
                Optional.empty());
        var asked = new Asked(request.maxResults(), request.nextToken());
        var page = new ExecutionPages(world).executions(query, asked);
        return new Page<>(page.items().stream().map(Histories::summarise).toList(), page.nextToken());
    }
}
