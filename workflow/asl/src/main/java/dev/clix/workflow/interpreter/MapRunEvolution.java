package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.MapRunFact;
import java.util.Optional;

/** The map run of a distributed Map. */
final class MapRunEvolution implements MapRunFact.Visitor<Evolution, Void> {
    @Override
    public Void mapRunStarted(Evolution at, MapRunFact.MapRunStarted fact) {
        at.frame.mapRun = Optional.of(new MapRun(fact.mapRunArn(), fact.plan(), at.event.id()));
        at.frame.position = Position.Distributing.STATE;
        return at.chained();
    }

    @Override
    public Void mapRunSucceeded(Evolution at, MapRunFact.MapRunSucceeded fact) {
        return at.chained();
    }

    @Override
    public Void mapRunFailed(Evolution at, MapRunFact.MapRunFailed fact) {
        return at.chained();
    }

    @Override
    public Void mapRunAborted(Evolution at, MapRunFact.MapRunAborted fact) {
        return at.chained();
    }

    @Override
    public Void mapRunRedriven(Evolution at, MapRunFact.MapRunRedriven fact) {
        at.frame.currentMapRun().redrive(fact.redriveCount());
        return at.chained();
    }
}
