package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.console.ChangeFeed;
import dev.clix.workflow.console.ConsoleSource;
import dev.clix.workflow.endpoint.SidePage;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.execution.HistoryListener;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The simulator as its console sees it. */
final class SimulatorSource implements ConsoleSource {
    /** As many executions are asked what they wait for. */
    private static final int WAITING_MAX = 1_000;

    /** Operations that tell of EXPRESS executions here. */
    private static final Set<Operation> WITH_EXPRESS = EnumSet.of(
            Operation.DESCRIBE_EXECUTION,
            Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION,
            Operation.GET_EXECUTION_HISTORY,
            Operation.LIST_EXECUTIONS);

    private final StepFunctionsSimulator simulator;
    private final StepFunctionsApi api;
    private final StepFunctionsApi withExpress;
    private final StepFunctionsApi shown = new WithExpress();
    private final SidePage clock;

    /** @param api everybody's, which knows when time may be skipped */
    SimulatorSource(StepFunctionsSimulator simulator, StepFunctionsApi api, SidePage clock) {
        this.simulator = simulator;
        this.api = api;
        this.withExpress = simulator.apiWithExpress();
        this.clock = clock;
    }

    @Override
    public StepFunctionsApi api() {
        return shown;
    }

    private final class WithExpress implements StepFunctionsApi {
        @Override
        public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
            return of(operation).call(operation, arguments);
        }

        @Override
        public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Executor answersOn) {
            return of(operation).call(operation, arguments, answersOn);
        }

        private StepFunctionsApi of(Operation operation) {
            return WITH_EXPRESS.contains(operation) ? withExpress : api;
        }
    }

    /** Tells a console what happens, while anybody watches. */
    static HistoryListener telling(ChangeFeed feed) {
        return (execution, events) -> {
            if (feed.isWatched()) tell(feed, execution, events);
        };
    }

    private static void tell(ChangeFeed feed, Identity execution, List<HistoryEvent> events) {
        var last = 0L;
        var isListed = false;
        for (var event : events) {
            last = Math.max(last, event.id());
            isListed |= event.fact() instanceof ExecutionFact;
        }
        feed.changed(execution.executionArn(), last, isListed);
    }

    @Override
    public Optional<SidePage> clock() {
        return Optional.of(clock);
    }

    @Override
    public CompletionStage<Optional<List<OpenWait>>> waits() {
        return simulator.waits(WAITING_MAX).thenApply(Optional::of);
    }
}
