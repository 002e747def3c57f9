package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.MapRunFact;
import java.util.Optional;

/** The map run of a distributed Map. */
final class MapRunEvolution implements MapRunFact.Visitor<Void> {
    private final Evolution at;

    MapRunEvolution(Evolution evolution) {
        this.at = evolution;
    }

    @Override
    public Void mapRunStarted(MapRunFact.MapRunStarted fact) {
        at.frame.mapRun = Optional.of(new MapRun(fact.mapRunArn(), fact.plan(), at.event.id()));
        at.frame.position = Position.Distributing.STATE;
        return at.chained();
    }

    @Override
    public Void mapRunSucceeded(MapRunFact.MapRunSucceeded fact) {
        return at.chained();
    }

    @Override
    public Void mapRunFailed(MapRunFact.MapRunFailed fact) {
        return at.chained();
    }

    @Override
    public Void mapRunAborted(MapRunFact.MapRunAborted fact) {
        return at.chained();
    }
}
