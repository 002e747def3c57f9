package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;

/** Shows the facts of Parallel states, which are all but their names. */
final class ParallelFactView implements ParallelFact.Visitor<EventDetails, Shown> {
    @Override
    public Shown parallelStateStarted(EventDetails details, ParallelFact.ParallelStateStarted fact) {
        return new Shown("ParallelStateStarted", details.node());
    }

    @Override
    public Shown parallelStateSucceeded(EventDetails details, ParallelFact.ParallelStateSucceeded fact) {
        return new Shown("ParallelStateSucceeded", details.node());
    }

    @Override
    public Shown parallelStateFailed(EventDetails details, ParallelFact.ParallelStateFailed fact) {
        return new Shown("ParallelStateFailed", details.node());
    }
}
