package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.TypeAndDetails;

/** Shows the facts of Parallel states, which are all but their names. */
final class ParallelFactView implements ParallelFact.Visitor<EventDetails, TypeAndDetails> {
    @Override
    public TypeAndDetails parallelStateStarted(EventDetails details, ParallelFact.ParallelStateStarted fact) {
        return new TypeAndDetails("ParallelStateStarted", details.node());
    }

    @Override
    public TypeAndDetails parallelStateSucceeded(EventDetails details, ParallelFact.ParallelStateSucceeded fact) {
        return new TypeAndDetails("ParallelStateSucceeded", details.node());
    }

    @Override
    public TypeAndDetails parallelStateFailed(EventDetails details, ParallelFact.ParallelStateFailed fact) {
        return new TypeAndDetails("ParallelStateFailed", details.node());
    }
}
