package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.TypeAndDetails;

/** Shows the facts of Map states. */
final class MapFactView implements MapFact.Visitor<EventDetails, TypeAndDetails> {
    @Override
    public TypeAndDetails mapStateStarted(EventDetails details, MapFact.MapStateStarted fact) {
        return new TypeAndDetails(
                "MapStateStarted", details.number("length", fact.length()).node());
    }

    @Override
    public TypeAndDetails mapIterationStarted(EventDetails details, MapFact.MapIterationStarted fact) {
        return iteration(details, "MapIterationStarted", fact.name(), fact.index());
    }

    @Override
    public TypeAndDetails mapIterationSucceeded(EventDetails details, MapFact.MapIterationSucceeded fact) {
        return iteration(details, "MapIterationSucceeded", fact.name(), fact.index());
    }

    @Override
    public TypeAndDetails mapIterationFailed(EventDetails details, MapFact.MapIterationFailed fact) {
        return iteration(details, "MapIterationFailed", fact.name(), fact.index());
    }

    @Override
    public TypeAndDetails mapIterationAborted(EventDetails details, MapFact.MapIterationAborted fact) {
        return iteration(details, "MapIterationAborted", fact.name(), fact.index());
    }

    @Override
    public TypeAndDetails mapStateSucceeded(EventDetails details, MapFact.MapStateSucceeded fact) {
        return new TypeAndDetails("MapStateSucceeded", details.node());
    }

    @Override
    public TypeAndDetails mapStateFailed(EventDetails details, MapFact.MapStateFailed fact) {
        return new TypeAndDetails("MapStateFailed", details.node());
    }

    private static TypeAndDetails iteration(EventDetails details, String type, String name, int index) {
        return new TypeAndDetails(
                type, details.text("name", name).number("index", index).node());
    }
}
