package dev.clix.workflow.simulator.internal.operation;

import dev.clix.workflow.ExecutionRedriveFilter;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.simulator.internal.execution.ExecutionIndex.Filter;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.registry.Paging;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Lists of executions and of their events, part by part. */
final class ExecutionPages {
    private final SimulatorContext context;
    private final boolean tellsOfExpress;

    /** @param tellsOfExpress whether EXPRESS executions are listed as others are */
    ExecutionPages(SimulatorContext context, boolean tellsOfExpress) {
        this.context = context;
        this.tellsOfExpress = tellsOfExpress;
    }

    /** @throws WorkflowException in AWS's words */
    Page<RunningExecution> executions(ListExecutions request) {
        check(request);
        var arn = listed(request);
        var filter = new Filter(request.status(), request.redrive().map(ExecutionRedriveFilter.REDRIVEN::equals));
        return Paging.page(
                (after, count) -> context.executions().page(arn, filter, after.orElse(Long.MAX_VALUE), count),
                RunningExecution::number,
                Long::valueOf,
                list(request),
                new Asked(request.maxResults(), request.nextToken()),
                context.time().now());
    }

    /** Tokens of one list are no good in another. */
    private static String list(ListExecutions request) {
        return "executions/"
                + request.stateMachineArn().or(request::mapRunArn).orElseThrow()
                + request.status().map(Enum::name).orElse("")
                + request.redrive().map(Enum::name).orElse("");
    }

    private static void check(ListExecutions request) {
        if (request.stateMachineArn().isPresent() == request.mapRunArn().isPresent())
            throw new WorkflowException(
                    Code.VALIDATION, "Exactly one of the state machine ARN and the map run ARN must be specified");
        if (request.stateMachineArn().isPresent() && request.redrive().isPresent())
            throw new WorkflowException(
                    Code.VALIDATION, "A redrive filter can only be specified together with a map run ARN");
    }

    /** The ARN they are listed under. */
    private String listed(ListExecutions request) {
        return request.stateMachineArn()
                .map(arn -> tellsOfExpress
                        ? arn
                        : context.registry().requireStandard(arn).toString())
                .orElseGet(() -> request.mapRunArn().orElseThrow());
    }

    /** The events of a running execution, to be read only within {@link RunningExecution#ask}. */
    static Page<HistoryEvent> events(RunningExecution running, boolean reversed, Asked asked, Instant now) {
        var history = running.history();
        return Paging.page(
                (after, count) -> reversed ? before(history, after, count) : after(history, after, count),
                HistoryEvent::sequence,
                Long::valueOf,
                "history/" + running.identity().executionArn() + reversed,
                asked,
                now);
    }

    /** Event n is the n-th of the list, those that are not shown included. */
    private static List<HistoryEvent> after(List<HistoryEvent> history, Optional<Long> sequence, int count) {
        return LongStream.range(Math.max(0, sequence.orElse(0L)), history.size())
                .mapToObj(at -> history.get((int) at))
                .filter(event -> event.id() != 0)
                .limit(count)
                .toList();
    }

    private static List<HistoryEvent> before(List<HistoryEvent> history, Optional<Long> sequence, int count) {
        var last = Math.min(history.size(), sequence.orElse(Long.MAX_VALUE) - 1);
        return LongStream.iterate(last, at -> at > 0, at -> at - 1)
                .mapToObj(at -> history.get((int) at - 1))
                .filter(event -> event.id() != 0)
                .limit(count)
                .toList();
    }
}
