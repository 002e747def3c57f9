package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.history.MapFact;
import java.util.Optional;

/** A Map state's iterations. */
final class MapEvolution implements MapFact.Visitor<Execution, Void> {
    @Override
    public Void mapStateStarted(Execution at, MapFact.MapStateStarted fact) {
        at.linkNext();
        var items = fact.items();
        // A distributed Map has a map run in place of iterations.
        if (((MapState) at.frame.currentState()).distribution().isPresent()) return null;
        at.frame.fork = Optional.of(new Fork(items.size(), items, fact.keys(), fact.maxConcurrency(), at.event.id()));
        at.frame.position = Position.Forked.STATE;
        return null;
    }

    @Override
    public Void mapIterationStarted(Execution at, MapFact.MapIterationStarted fact) {
        var frame = at.frame;
        var fork = frame.currentFork();
        fork.freed.poll();
        var block = ((MapState) frame.currentState()).processor().block();
        var id = at.framesBegun++;
        var iteration = new Frame(id, Optional.of(frame), fact.index(), block, fact.input(), at.event.id());
        fork.begin(iteration);
        at.begin(iteration);
        return null;
    }

    /** Another iteration follows the last event inside this one; the state's end follows this. */
    @Override
    public Void mapIterationSucceeded(Execution at, MapFact.MapIterationSucceeded fact) {
        var frame = at.frame;
        if (!(frame.position instanceof Position.Done done))
            throw new IllegalStateException("Expected an iteration at its end, but found " + frame.position);
        var parent = frame.parentFrame();
        parent.chain = at.event.id();
        parent.currentFork().freed.add(frame.chain);
        parent.currentFork().succeed(frame, done.output());
        at.end(frame);
        return null;
    }

    @Override
    public Void mapIterationFailed(Execution at, MapFact.MapIterationFailed fact) {
        return at.failParent();
    }

    @Override
    public Void mapIterationAborted(Execution at, MapFact.MapIterationAborted fact) {
        return null;
    }

    /** A sibling of the StateExited that comes with it, not what that follows. */
    @Override
    public Void mapStateSucceeded(Execution at, MapFact.MapStateSucceeded fact) {
        return null;
    }

    @Override
    public Void mapStateFailed(Execution at, MapFact.MapStateFailed fact) {
        return at.linkNext();
    }
}
