package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.buckets.Buckets;
import dev.clix.workflow.interpreter.AwsBehaviourDate;
import dev.clix.workflow.interpreter.DecisionContext;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.simulator.execution.HistoryListener;
import dev.clix.workflow.simulator.internal.task.ActivityRegistry;
import dev.clix.workflow.simulator.internal.task.TaskHandlers;
import dev.clix.workflow.simulator.internal.task.TaskTokens;
import dev.clix.workflow.simulator.internal.text.Arns;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.TimeSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The context all executions of a simulator share. */
public record SimulatorContext(
        TimeSource time,
        Executor executor,
        RandomGenerator random,
        Limits limits,
        Arns arns,
        ActivityRegistry activities,
        TaskTokens tokens,
        TaskHandlers handlers,
        ExecutionRegistry executions,
        SharedRegistry registry,
        JournalWriter journal,
        AnswerExecutor callers,
        Buckets buckets,
        Supplier<Optional<MockConfig>> mocks,
        AwsBehaviourDate aws,
        HistoryListener listener) {
    public DecisionContext decisionContext() {
        // History has milliseconds, as on AWS.
        var now = time.now().truncatedTo(ChronoUnit.MILLIS);
        return new DecisionContext(now, random, activities::exists, tokens::next, aws, buckets::refusal);
    }
}
