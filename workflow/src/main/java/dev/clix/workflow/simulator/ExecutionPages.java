package dev.clix.workflow.simulator;

import dev.clix.workflow.Page;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.registry.Paging;
import dev.clix.workflow.registry.Paging.Asked;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
        private boolean matches(RunningExecution running) {
            var brief = running.brief();
            return status.filter(word -> !word.equals(brief.status().name())).isEmpty()
                    && redriven.filter(word -> word.equals("REDRIVEN") != brief.redriveCount() > 0)
                            .isEmpty();
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
        return Paging.page(
                all(query),
                Long::valueOf,
                query::matches,
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

    /** Newest first. */
    private NavigableMap<Long, RunningExecution> all(Query query) {
        return query.stateMachineArn()
                .map(arn -> world.executions().of(world.registry().requireStandard(arn)))
                .orElseGet(() -> world.executions().ofMapRun(query.mapRunArn().orElseThrow()));
    }

    /** The events of a running execution, to be read only within {@link RunningExecution#ask}. */
    static Page<HistoryEvent> events(RunningExecution running, boolean reversed, Asked asked, Instant now) {
        return Paging.page(
                events(running, reversed),
                Long::valueOf,
                event -> true,
                "events/" + running.identity().executionArn() + reversed,
                asked,
                now);
    }

    private static NavigableMap<Long, HistoryEvent> events(RunningExecution running, boolean reversed) {
        var events = new TreeMap<Long, HistoryEvent>();
        for (var event : running.history()) if (event.id() != 0) events.put(event.id(), event);
        return reversed ? events.descendingMap() : events;
    }
}
