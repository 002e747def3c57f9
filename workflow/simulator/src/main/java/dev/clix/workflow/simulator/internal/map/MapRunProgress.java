package dev.clix.workflow.simulator.internal.map;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MapRunDescription;
import dev.clix.workflow.MapRunStatus;
import dev.clix.workflow.MapRunSummary;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.MapRunPlan;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.simulator.internal.spec.ExecutionView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** A map run as its parent's history tells of it, one fact after the other. */
public final class MapRunProgress {
    private final HistoryEvent started;
    private final String arn;
    private final MapRunChildren children = new MapRunChildren();
    private MapRunPlan plan;
    private Optional<Instant> stopDate = Optional.empty();
    private MapRunStatus status = MapRunStatus.RUNNING;
    private int redriveCount;
    private Optional<Instant> redriveDate = Optional.empty();

    MapRunProgress(HistoryEvent started, MapRunFact.MapRunStarted fact) {
        this.started = started;
        this.arn = fact.mapRunArn();
        this.plan = fact.plan();
    }

    void evolve(HistoryEvent event) {
        var fact = event.fact();
        if (fact instanceof MapRunFact.MapRunRedriven redriven) redriven(event, redriven);
        else if (fact instanceof MapRunFact.MapRunSucceeded) {
            children.written();
            end(event.timestamp(), MapRunStatus.SUCCEEDED);
        } else if (fact instanceof MapRunFact.MapRunFailed) end(event.timestamp(), MapRunStatus.FAILED);
        else if (fact instanceof MapRunFact.MapRunAborted) end(event.timestamp(), MapRunStatus.ABORTED);
        else if (fact instanceof PrivateFact.MapRunUpdated updated) plan = updated.plan();
        else children.evolve(event);
    }

    private void redriven(HistoryEvent event, MapRunFact.MapRunRedriven fact) {
        status = MapRunStatus.RUNNING;
        stopDate = Optional.empty();
        redriveCount = fact.redriveCount();
        redriveDate = Optional.of(event.timestamp());
        children.redriven();
    }

    private void end(Instant at, MapRunStatus ended) {
        status = ended;
        stopDate = Optional.of(at);
    }

    public String arn() {
        return arn;
    }

    public boolean isRunning(ExecutionView parent) {
        return stopDate(parent).isEmpty();
    }

    /** AWS has no event for the end of a map run whose parent has ended around it. */
    private Optional<Instant> stopDate(ExecutionView parent) {
        return stopDate.or(() -> parent.snapshot().stopDate());
    }

    private MapRunStatus status(ExecutionView parent) {
        return stopDate.isEmpty() && !isRunning(parent) ? MapRunStatus.ABORTED : status;
    }

    public MapRunSummary summary(ExecutionView parent) {
        return new MapRunSummary(
                parent.identity().executionArn(), arn, machine(), started.timestamp(), stopDate(parent));
    }

    /** {@code …:stateMachine:NAME/LABEL} */
    private String machine() {
        return arn.substring(0, arn.lastIndexOf(':')).replace(":mapRun:", ":stateMachine:");
    }

    /** @param executions the child executions that are remembered */
    public MapRunDescription described(ExecutionView parent, List<? extends ExecutionView> executions) {
        var ends = new HashMap<String, ExecutionStatus>();
        executions.forEach(child ->
                ends.put(child.identity().executionName(), child.snapshot().status()));
        return new MapRunDescription(
                arn,
                parent.identity().executionArn(),
                status(parent),
                started.timestamp(),
                stopDate(parent),
                plan.maxConcurrency(),
                plan.toleratedFailurePercentage(),
                plan.toleratedFailureCount(),
                redriveCount,
                redriveDate,
                children.items(ends, isRunning(parent)),
                children.executions(ends, isRunning(parent), plan.batchItems()));
    }
}
