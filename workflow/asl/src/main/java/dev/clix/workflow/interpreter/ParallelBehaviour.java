package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.history.ParallelFact;

/** Parallel: all branches with the same input. */
final class ParallelBehaviour {
    private ParallelBehaviour() {}

    static boolean act(Decision decision, Frame frame, ParallelState state) {
        var input = new DataFlow(decision, frame).arguments();
        decision.write(frame, new ParallelFact.ParallelStateStarted(input));
        for (var branch : frame.currentFork().children) decision.later(branch);
        return false;
    }
}
