package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.FailState;
import java.util.Optional;

/**
 * A redrive of an execution's frames: finished frames stay finished, and every state that was entered but not left
 * begins again (developer guide, "Redrive behavior of individual states").
 */
final class RedrivePlan {
    private final Execution at;
    /** As documented: this error runs a whole Parallel or Map again, the branches that succeeded included. */
    private final boolean wholly;

    RedrivePlan(Execution at, boolean wholly) {
        this.at = at;
        this.wholly = wholly;
    }

    void revive(Frame frame) {
        at.restore(frame);
        frame.chain = at.event.id();
        if (frame.state.isEmpty()) return;
        frame.forgetRetries();
        var failedFork = frame.failedFork;
        frame.failedFork = Optional.empty();
        if (failedFork.isPresent() && !wholly) fork(frame, failedFork.get());
        else if (frame.mapRun.filter(run -> run.ready).isPresent() && !wholly)
            frame.position = Position.Distributing.STATE;
        else again(frame);
    }

    private void fork(Frame frame, Fork failedFork) {
        frame.fork = Optional.of(failedFork);
        frame.position = Position.Forked.STATE;
        for (var child : failedFork.children) if (child != null) revive(child);
    }

    private static void again(Frame frame) {
        frame.mapRun = Optional.empty();
        frame.position = frame.currentState() instanceof FailState fail
                ? new Position.Moving(fail.name(), frame.input)
                : Position.Inside.STATE;
    }

    /** Lets every revived frame go on. */
    static void goOn(Decision decision, Frame frame) {
        if (frame.position instanceof Position.Distributing)
            decision.write(frame, frame.currentMapRun().redriven());
        decision.later(frame);
        frame.fork.ifPresent(fork -> {
            for (var child : fork.children) if (child != null) goOn(decision, child);
        });
    }
}
