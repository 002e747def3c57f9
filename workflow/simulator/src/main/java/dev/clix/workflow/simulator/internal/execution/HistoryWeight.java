package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.history.ParallelFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.TaskFact;
import java.util.List;

/** The heap that an ended execution takes, estimated from its history: every execution that ends is weighed, so quickly. */
final class HistoryWeight {
    /** The execution itself, with its ARN, its place in lists and its spec. */
    private static final long EXECUTION_BYTES = 400;

    /** An event with its time, and its fact without what that refers to. */
    private static final long EVENT_BYTES = 110;

    private static final long MEMBER_BYTES = 40;

    private static final Fact.Visitors<HeapWeight, HeapWeight> VALUES = new Fact.Visitors<>(
            new OfExecution(),
            new OfState(),
            new OfTask(),
            new OfParallel(),
            new OfMap(),
            new OfMapRun(),
            new PrivateFactWeight());

    private HistoryWeight() {}

    /**
     * @param input as it came, which is kept beside the value that was read
     * @return bytes
     */
    static long of(String input, List<HistoryEvent> history) {
        var weight = new HeapWeight().add(EXECUTION_BYTES).text(input);
        for (var event : history) of(event.fact(), weight);
        return weight.bytes();
    }

    /** Adds the event of a fact with all its values that are not weighed yet. */
    static HeapWeight of(Fact fact, HeapWeight weight) {
        return fact.accept(VALUES, weight.add(EVENT_BYTES));
    }

    private static final class OfExecution implements ExecutionFact.Visitor<HeapWeight, HeapWeight> {
        @Override
        public HeapWeight executionStarted(HeapWeight weight, ExecutionFact.ExecutionStarted fact) {
            return weight.json(fact.input());
        }

        @Override
        public HeapWeight executionSucceeded(HeapWeight weight, ExecutionFact.ExecutionSucceeded fact) {
            return weight.json(fact.output());
        }

        @Override
        public HeapWeight executionFailed(HeapWeight weight, ExecutionFact.ExecutionFailed fact) {
            return weight.text(fact.error()).text(fact.cause());
        }

        @Override
        public HeapWeight executionAborted(HeapWeight weight, ExecutionFact.ExecutionAborted fact) {
            return weight.text(fact.error()).text(fact.cause());
        }

        @Override
        public HeapWeight executionTimedOut(HeapWeight weight, ExecutionFact.ExecutionTimedOut fact) {
            return weight.text(fact.error()).text(fact.cause());
        }

        @Override
        public HeapWeight executionRedriven(HeapWeight weight, ExecutionFact.ExecutionRedriven fact) {
            return weight.text(fact.clientToken());
        }
    }

    private static final class OfState implements StateFact.Visitor<HeapWeight, HeapWeight> {
        @Override
        public HeapWeight stateEntered(HeapWeight weight, StateFact.StateEntered fact) {
            return weight.text(fact.name()).json(fact.input());
        }

        @Override
        public HeapWeight stateExited(HeapWeight weight, StateFact.StateExited fact) {
            fact.assigned()
                    .forEach(
                            (name, value) -> weight.add(MEMBER_BYTES).text(name).json(value));
            return weight.text(fact.name()).json(fact.output()).text(fact.next());
        }

        @Override
        public HeapWeight stateAborted(HeapWeight weight, StateFact.StateAborted fact) {
            return weight;
        }

        @Override
        public HeapWeight evaluationFailed(HeapWeight weight, StateFact.EvaluationFailed fact) {
            return weight.text(fact.error())
                    .text(fact.cause())
                    .text(fact.location())
                    .text(fact.state());
        }
    }

    private static final class OfTask implements TaskFact.Visitor<HeapWeight, HeapWeight> {
        @Override
        public HeapWeight taskScheduled(HeapWeight weight, TaskFact.TaskScheduled fact) {
            return weight.text(fact.resource().arn())
                    .json(fact.input())
                    .text(fact.credentials())
                    .text(fact.token());
        }

        @Override
        public HeapWeight taskStarted(HeapWeight weight, TaskFact.TaskStarted fact) {
            return weight.text(fact.resource().arn()).text(fact.workerName()).text(fact.token());
        }

        @Override
        public HeapWeight taskSubmitted(HeapWeight weight, TaskFact.TaskSubmitted fact) {
            return weight.text(fact.resource().arn()).json(fact.output());
        }

        @Override
        public HeapWeight taskSucceeded(HeapWeight weight, TaskFact.TaskSucceeded fact) {
            return weight.text(fact.resource().arn()).json(fact.output());
        }

        @Override
        public HeapWeight taskFailed(HeapWeight weight, TaskFact.TaskFailed fact) {
            return weight.text(fact.resource().arn()).text(fact.error()).text(fact.cause());
        }

        @Override
        public HeapWeight taskTimedOut(HeapWeight weight, TaskFact.TaskTimedOut fact) {
            return weight.text(fact.resource().arn()).text(fact.error());
        }
    }

    private static final class OfParallel implements ParallelFact.Visitor<HeapWeight, HeapWeight> {
        @Override
        public HeapWeight parallelStateStarted(HeapWeight weight, ParallelFact.ParallelStateStarted fact) {
            return weight.json(fact.input());
        }

        @Override
        public HeapWeight parallelStateSucceeded(HeapWeight weight, ParallelFact.ParallelStateSucceeded fact) {
            return weight;
        }

        @Override
        public HeapWeight parallelStateFailed(HeapWeight weight, ParallelFact.ParallelStateFailed fact) {
            return weight;
        }
    }

    private static final class OfMap implements MapFact.Visitor<HeapWeight, HeapWeight> {
        @Override
        public HeapWeight mapStateStarted(HeapWeight weight, MapFact.MapStateStarted fact) {
            return weight.json(fact.items()).texts(fact.keys());
        }

        @Override
        public HeapWeight mapIterationStarted(HeapWeight weight, MapFact.MapIterationStarted fact) {
            return weight.text(fact.name()).json(fact.input());
        }

        @Override
        public HeapWeight mapIterationSucceeded(HeapWeight weight, MapFact.MapIterationSucceeded fact) {
            return weight.text(fact.name());
        }

        @Override
        public HeapWeight mapIterationFailed(HeapWeight weight, MapFact.MapIterationFailed fact) {
            return weight.text(fact.name());
        }

        @Override
        public HeapWeight mapIterationAborted(HeapWeight weight, MapFact.MapIterationAborted fact) {
            return weight.text(fact.name());
        }

        @Override
        public HeapWeight mapStateSucceeded(HeapWeight weight, MapFact.MapStateSucceeded fact) {
            return weight;
        }

        @Override
        public HeapWeight mapStateFailed(HeapWeight weight, MapFact.MapStateFailed fact) {
            return weight;
        }
    }

    private static final class OfMapRun implements MapRunFact.Visitor<HeapWeight, HeapWeight> {
        @Override
        public HeapWeight mapRunStarted(HeapWeight weight, MapRunFact.MapRunStarted fact) {
            return weight.text(fact.mapRunArn());
        }

        @Override
        public HeapWeight mapRunSucceeded(HeapWeight weight, MapRunFact.MapRunSucceeded fact) {
            return weight;
        }

        @Override
        public HeapWeight mapRunFailed(HeapWeight weight, MapRunFact.MapRunFailed fact) {
            return weight.text(fact.error()).text(fact.cause());
        }

        @Override
        public HeapWeight mapRunAborted(HeapWeight weight, MapRunFact.MapRunAborted fact) {
            return weight;
        }

        @Override
        public HeapWeight mapRunRedriven(HeapWeight weight, MapRunFact.MapRunRedriven fact) {
            return weight.text(fact.mapRunArn());
        }
    }
}
