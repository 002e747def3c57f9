package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.history.ParallelFact;
import java.util.List;
import java.util.Optional;

/** A Parallel state's branches. */
final class ParallelEvolution implements ParallelFact.Visitor<Execution, Void> {
    private static final JsonNode NO_ITEMS = JsonNodeFactory.instance.arrayNode();

    @Override
    public Void parallelStateStarted(Execution at, ParallelFact.ParallelStateStarted fact) {
        at.linkNext();
        var frame = at.frame;
        var branches = ((ParallelState) frame.currentState()).branches();
        var fork = new Fork(branches.size(), NO_ITEMS, List.of(), branches.size(), at.event.id());
        frame.fork = Optional.of(fork);
        frame.position = Position.Forked.STATE;
        var parent = Optional.of(frame);
        for (var block : branches) {
            var id = at.framesBegun++;
            var branch = new Frame(id, parent, fork.next, block, fact.input(), at.event.id());
            fork.begin(branch);
            at.begin(branch);
        }
        return null;
    }

    /** A sibling of the StateExited that comes with it, not what that follows. */
    @Override
    public Void parallelStateSucceeded(Execution at, ParallelFact.ParallelStateSucceeded fact) {
        return null;
    }

    @Override
    public Void parallelStateFailed(Execution at, ParallelFact.ParallelStateFailed fact) {
        return at.linkNext();
    }
}
