package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;

/** Shows the facts of map runs. */
final class MapRunFactView implements MapRunFact.Visitor<EventDetails, Shown> {
    @Override
    public Shown mapRunStarted(EventDetails details, MapRunFact.MapRunStarted fact) {
        return new Shown(
                "MapRunStarted", details.text("mapRunArn", fact.mapRunArn()).node());
    }

    @Override
    public Shown mapRunSucceeded(EventDetails details, MapRunFact.MapRunSucceeded fact) {
        return new Shown("MapRunSucceeded", details.node());
    }

    @Override
    public Shown mapRunFailed(EventDetails details, MapRunFact.MapRunFailed fact) {
        return new Shown(
                "MapRunFailed",
                details.text("error", fact.error()).text("cause", fact.cause()).node());
    }

    @Override
    public Shown mapRunAborted(EventDetails details, MapRunFact.MapRunAborted fact) {
        return new Shown("MapRunAborted", details.node());
    }

    @Override
    public Shown mapRunRedriven(EventDetails details, MapRunFact.MapRunRedriven fact) {
        return new Shown(
                "MapRunRedriven",
                details.text("mapRunArn", fact.mapRunArn())
                        .number("redriveCount", fact.redriveCount())
                        .node());
    }
}
