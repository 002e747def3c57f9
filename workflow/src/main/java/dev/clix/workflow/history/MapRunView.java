package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;

/** Shows the facts of map runs. */
record MapRunView(EventDetails details) implements MapRunFact.Visitor<Shown> {
    @Override
    public Shown mapRunStarted(MapRunFact.MapRunStarted fact) {
        return new Shown(
                "MapRunStarted", details.text("mapRunArn", fact.mapRunArn()).node());
    }

    @Override
    public Shown mapRunSucceeded(MapRunFact.MapRunSucceeded fact) {
        return new Shown("MapRunSucceeded", details.node());
    }

    @Override
    public Shown mapRunFailed(MapRunFact.MapRunFailed fact) {
        return new Shown(
                "MapRunFailed",
                details.text("error", fact.error()).text("cause", fact.cause()).node());
    }

    @Override
    public Shown mapRunAborted(MapRunFact.MapRunAborted fact) {
        return new Shown("MapRunAborted", details.node());
    }
}
