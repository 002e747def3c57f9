package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;

/** Shows the facts of Map states. */
final class MapFactView implements MapFact.Visitor<EventDetails, Shown> {
    @Override
    public Shown mapStateStarted(EventDetails details, MapFact.MapStateStarted fact) {
        return new Shown(
                "MapStateStarted", details.number("length", fact.length()).node());
    }

    @Override
    public Shown mapIterationStarted(EventDetails details, MapFact.MapIterationStarted fact) {
        return iteration(details, "MapIterationStarted", fact.name(), fact.index());
    }

    @Override
    public Shown mapIterationSucceeded(EventDetails details, MapFact.MapIterationSucceeded fact) {
        return iteration(details, "MapIterationSucceeded", fact.name(), fact.index());
    }

    @Override
    public Shown mapIterationFailed(EventDetails details, MapFact.MapIterationFailed fact) {
        return iteration(details, "MapIterationFailed", fact.name(), fact.index());
    }

    @Override
    public Shown mapIterationAborted(EventDetails details, MapFact.MapIterationAborted fact) {
        return iteration(details, "MapIterationAborted", fact.name(), fact.index());
    }

    @Override
    public Shown mapStateSucceeded(EventDetails details, MapFact.MapStateSucceeded fact) {
        return new Shown("MapStateSucceeded", details.node());
    }

    @Override
    public Shown mapStateFailed(EventDetails details, MapFact.MapStateFailed fact) {
        return new Shown("MapStateFailed", details.node());
    }

    private static Shown iteration(EventDetails details, String type, String name, int index) {
        return new Shown(type, details.text("name", name).number("index", index).node());
    }
}
