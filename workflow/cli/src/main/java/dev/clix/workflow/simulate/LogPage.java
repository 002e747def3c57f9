package dev.clix.workflow.simulate;

import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.endpoint.SidePage;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The events of an execution of any type: the API tells nothing of EXPRESS ones. */
final class LogPage implements SidePage {
    private static final String PATH = "/log";
    private static final String EXECUTION = "executionArn";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final StepFunctionsSimulator simulator;
    private final String region;

    LogPage(StepFunctionsSimulator simulator, String region) {
        this.simulator = simulator;
        this.region = region;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public CompletionStage<Reply> answer(Asked asked) {
        var arn = asked.query().get(EXECUTION);
        if (arn == null)
            return CompletableFuture.completedFuture(
                    Reply.error(BAD_REQUEST, "Expected GET /log?executionArn=…, but found no executionArn"));
        return simulator.facts(arn).handle((facts, failure) -> failure == null ? shown(arn, facts) : unknown(failure));
    }

    private Reply shown(String arn, List<HistoryEvent> facts) {
        var lines =
                new EventLog(region, arn).lines(facts).map(line -> line + "\n").collect(Collectors.joining());
        return Reply.text("application/x-ndjson", lines);
    }

    private static Reply unknown(Throwable failure) {
        if (failure instanceof WorkflowException refusal) return Reply.error(NOT_FOUND, Causes.message(refusal));
        throw new IllegalStateException("Expected a refusal, but it failed", failure);
    }
}
