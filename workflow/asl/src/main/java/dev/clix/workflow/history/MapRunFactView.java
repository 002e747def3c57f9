package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.TypeAndDetails;

/** Shows the facts of map runs. */
final class MapRunFactView implements MapRunFact.Visitor<EventDetails, TypeAndDetails> {
    @Override
    public TypeAndDetails mapRunStarted(EventDetails details, MapRunFact.MapRunStarted fact) {
        return new TypeAndDetails(
                "MapRunStarted", details.text("mapRunArn", fact.mapRunArn()).node());
    }

    @Override
    public TypeAndDetails mapRunSucceeded(EventDetails details, MapRunFact.MapRunSucceeded fact) {
        return new TypeAndDetails("MapRunSucceeded", details.node());
    }

    @Override
    public TypeAndDetails mapRunFailed(EventDetails details, MapRunFact.MapRunFailed fact) {
        return new TypeAndDetails(
                "MapRunFailed",
                details.text("error", fact.error()).text("cause", fact.cause()).node());
    }

    @Override
    public TypeAndDetails mapRunAborted(EventDetails details, MapRunFact.MapRunAborted fact) {
        return new TypeAndDetails("MapRunAborted", details.node());
    }

    @Override
    public TypeAndDetails mapRunRedriven(EventDetails details, MapRunFact.MapRunRedriven fact) {
        return new TypeAndDetails(
                "MapRunRedriven",
                details.text("mapRunArn", fact.mapRunArn())
                        .number("redriveCount", fact.redriveCount())
                        .node());
    }
}
