package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.expression.EvaluationException;

/** Map runs of an execution that is ended from outside: the results they have so far are written first. */
final class AbandonedMapRuns {
    private AbandonedMapRuns() {}

    static void of(Decision decision) {
        decision.execution().root.ifPresent(root -> of(decision, root));
    }

    private static void of(Decision decision, Frame frame) {
        if (frame.position instanceof Position.Distributing) run(decision, frame);
        frame.fork.ifPresent(fork -> {
            for (var child : fork.children) if (child != null) of(decision, child);
        });
    }

    private static void run(Decision decision, Frame frame) {
        try {
            DistributedMap.abandon(decision, frame);
        } catch (EvaluationException unable) {
            // The execution ends all the same, and only its own end is recorded.
        }
    }
}
