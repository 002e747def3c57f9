package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;

/** Shows the facts of Map states. */
record MapView(EventDetails details) implements MapFact.Visitor<Shown> {
    @Override
    public Shown mapStateStarted(MapFact.MapStateStarted fact) {
        return new Shown(
                "MapStateStarted", details.number("length", fact.length()).node());
    }

    @Override
    public Shown mapIterationStarted(MapFact.MapIterationStarted fact) {
        return iteration("MapIterationStarted", fact.name(), fact.index());
    }

    @Override
    public Shown mapIterationSucceeded(MapFact.MapIterationSucceeded fact) {
        return iteration("MapIterationSucceeded", fact.name(), fact.index());
    }

    @Override
    public Shown mapIterationFailed(MapFact.MapIterationFailed fact) {
        return iteration("MapIterationFailed", fact.name(), fact.index());
    }

    @Override
    public Shown mapIterationAborted(MapFact.MapIterationAborted fact) {
        return iteration("MapIterationAborted", fact.name(), fact.index());
    }

    @Override
    public Shown mapStateSucceeded(MapFact.MapStateSucceeded fact) {
        return new Shown("MapStateSucceeded", details.node());
    }

    @Override
    public Shown mapStateFailed(MapFact.MapStateFailed fact) {
        return new Shown("MapStateFailed", details.node());
    }

    private Shown iteration(String type, String name, int index) {
        return new Shown(type, details.text("name", name).number("index", index).node());
    }
}
