package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.MapRunFact;
import java.util.Optional;

/** The map run of a distributed Map. */
final class MapRunEvolution implements MapRunFact.Visitor<Execution, Void> {
    @Override
    public Void mapRunStarted(Execution at, MapRunFact.MapRunStarted fact) {
        at.frame.mapRun = Optional.of(new MapRun(fact.mapRunArn(), fact.plan(), at.event.id()));
        at.frame.position = Position.Distributing.STATE;
        return at.linkNext();
    }

    @Override
    public Void mapRunSucceeded(Execution at, MapRunFact.MapRunSucceeded fact) {
        return at.linkNext();
    }

    @Override
    public Void mapRunFailed(Execution at, MapRunFact.MapRunFailed fact) {
        return at.linkNext();
    }

    @Override
    public Void mapRunAborted(Execution at, MapRunFact.MapRunAborted fact) {
        return at.linkNext();
    }

    @Override
    public Void mapRunRedriven(Execution at, MapRunFact.MapRunRedriven fact) {
        at.frame.currentMapRun().redrive(fact.redriveCount());
        return at.linkNext();
    }
}
