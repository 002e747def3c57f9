package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.history.ParallelFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.StateKind;

/** The common part of Parallel and Map: child frames that run side by side within a state. */
final class Forks {
    private Forks() {}

    static boolean isIteration(Frame frame) {
        return frame.parent
                .flatMap(p -> p.state)
                .filter(MapState.class::isInstance)
                .isPresent();
    }

    /** The name iterations have in history: their Map's. */
    static String name(Frame iteration) {
        return iteration.parentFrame().currentState().name();
    }

    /** @return whether the frame may be able to move on */
    static boolean advance(Decision decision, Frame frame) {
        var fork = frame.currentFork();
        if (fork.isComplete()) return join(decision, frame, fork);
        if (frame.currentState() instanceof MapState map) MapBehaviour.iterate(decision, frame, map);
        return false;
    }

    private static boolean join(Decision decision, Frame frame, Fork fork) {
        var results = JsonNodeFactory.instance.arrayNode(fork.size());
        for (var result : fork.results) results.add(result);
        var exit = new DataFlow(decision, frame).answered(results);
        decision.write(
                frame,
                frame.currentState() instanceof MapState
                        ? new MapFact.MapStateSucceeded()
                        : new ParallelFact.ParallelStateSucceeded());
        States.exit(decision, frame, exit, frame.currentState().next());
        return true;
    }

    /** A frame has failed: its siblings are aborted, and the state it failed in. */
    static void abortAround(Decision decision, Frame failed, Frame parent) {
        if (States.kind(failed.currentState()) == StateKind.TASK)
            decision.write(failed, new StateFact.StateAborted(StateKind.TASK));
        for (var sibling : parent.currentFork().children)
            if (sibling != null && sibling != failed) abort(decision, sibling);
    }

    private static void abort(Decision decision, Frame frame) {
        frame.fork.ifPresent(fork -> {
            for (var child : fork.children) if (child != null) abort(decision, child);
        });
        frame.state
                .map(States::kind)
                .filter(Forks::canAbort)
                .ifPresent(kind -> decision.write(frame, new StateFact.StateAborted(kind)));
        if (isIteration(frame)) decision.write(frame, new MapFact.MapIterationAborted(name(frame), frame.index));
    }

    private static boolean canAbort(StateKind kind) {
        return kind == StateKind.TASK || kind == StateKind.WAIT || kind == StateKind.PARALLEL || kind == StateKind.MAP;
    }
}
