package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.history.StateFact;
import java.util.HashMap;
import java.util.Map;

/** How a frame goes through its states. */
final class StateEvolution implements StateFact.Visitor<Execution, Void> {
    @Override
    public Void stateEntered(Execution at, StateFact.StateEntered fact) {
        var event = at.event;
        at.frame.enter(fact.name(), fact.input(), event.id(), event.previousId(), event.timestamp());
        if (at.initial.retries() > 0) at.frame.assumeRetries(at.initial.retries());
        return at.linkNext();
    }

    @Override
    public Void stateExited(Execution at, StateFact.StateExited fact) {
        var frame = at.frame;
        at.linkNext();
        at.withdrawCommands(frame);
        assign(at, frame, fact.assigned());
        frame.leave(
                fact.next().isPresent()
                        ? new Position.Moving(fact.next().get(), fact.output())
                        : new Position.Done(fact.output()));
        if (fact.next().isEmpty() && isBranch(frame)) succeedBranch(at, frame, fact.output());
        return null;
    }

    private static void assign(Execution at, Frame frame, Map<String, JsonNode> assigned) {
        if (assigned.isEmpty()) return;
        var growth = frame.growth(assigned);
        frame.variableBytes += growth;
        at.variableBytes += growth;
        var variables = new HashMap<>(frame.variables);
        variables.putAll(assigned);
        frame.variables = variables;
    }

    private static boolean isBranch(Frame frame) {
        return frame.parent
                .filter(p -> p.currentState() instanceof ParallelState)
                .isPresent();
    }

    /** AWS has no event for a branch's end, other than that of its last state. */
    private static void succeedBranch(Execution at, Frame frame, JsonNode output) {
        var parent = frame.parentFrame();
        parent.chain = frame.chain;
        parent.currentFork().succeed(frame, output);
        at.end(frame);
    }

    @Override
    public Void stateAborted(Execution at, StateFact.StateAborted fact) {
        at.withdrawCommands(at.frame);
        return null;
    }

    @Override
    public Void evaluationFailed(Execution at, StateFact.EvaluationFailed fact) {
        return at.linkNext();
    }
}
