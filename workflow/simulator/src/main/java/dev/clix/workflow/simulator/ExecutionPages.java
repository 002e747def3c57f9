package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.Page;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.registry.Paging;
import dev.clix.workflow.registry.Paging.Asked;
import dev.clix.workflow.simulator.ExecutionIndex.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Lists of executions and of their events, part by part: the same for the wire and for the typed port. */
final class ExecutionPages {
    private final World world;

    ExecutionPages(World world) {
        this.world = world;
    }

    /**
     * Which executions.
     *
     * @param stateMachineArn of a machine, version or alias; empty for those of a map run
     * @param status only those that stand so
     * @param redriven only those of a map run that were redriven, or were not
     */
    record Query(
            Optional<String> stateMachineArn,
            Optional<String> mapRunArn,
            Optional<String> status,
            Optional<String> redriven) {
        private Filter filter() {
            return new Filter(status.map(ExecutionStatus::valueOf), redriven.map("REDRIVEN"::equals));
        }

        /** Tokens of one list are no good in another. */
        private String list() {
            return "executions/"
                    + stateMachineArn.or(() -> mapRunArn).orElseThrow()
                    + status.orElse("")
                    + redriven.orElse("");
        }
    }

    /** @throws WorkflowException in AWS's words */
    Page<RunningExecution> executions(Query query, Asked asked) {
        check(query);
        var arn = listed(query);
        return Paging.page(
                (after, count) -> world.executions().page(arn, query.filter(), after.orElse(Long.MAX_VALUE), count),
                RunningExecution::number,
                Long::valueOf,
                query.list(),
                asked,
                world.time().now());
    }

    private static void check(Query query) {
        if (query.stateMachineArn().isPresent() == query.mapRunArn().isPresent())
            throw new WorkflowException(
                    Code.VALIDATION, "Exactly one of the state machine ARN and the map run ARN must be specified");
        if (query.stateMachineArn().isPresent() && query.redriven().isPresent())
            throw new WorkflowException(
                    Code.VALIDATION, "A redrive filter can only be specified together with a map run ARN");
    }

    /** The ARN they are listed under. */
    private String listed(Query query) {
        return query.stateMachineArn()
                .map(arn -> world.registry().requireStandard(arn).toString())
                .orElseGet(() -> query.mapRunArn().orElseThrow());
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
