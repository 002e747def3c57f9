package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.WaitState;
import dev.clix.workflow.asl.WaitState.Delay;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.Timestamps;
import dev.clix.workflow.history.PrivateFact;
import java.time.Instant;

/** Wait: for seconds, or until a timestamp. */
final class WaitBehaviour {
    private WaitBehaviour() {}

    static boolean act(Decision decision, Frame frame, WaitState state) {
        var flow = new DataFlow(decision, frame);
        var due = due(state.delay(), frame, flow.environment(flow.input()));
        if (due.isAfter(decision.surroundings().now())) {
            decision.write(frame, new PrivateFact.WaitStarted(due));
            return false;
        }
        States.leaveWait(decision, frame);
        return true;
    }

    private static Instant due(Delay delay, Frame frame, Environment environment) {
        if (delay instanceof Delay.Seconds fixed)
            return frame.enteredAt.plusSeconds(
                    fixed.seconds().evaluate(environment).longValue());
        if (delay instanceof Delay.Timestamp until) {
            var text = until.timestamp().evaluate(environment).textValue();
            return Timestamps.parse(text)
                    .orElseThrow(() -> new AssertionError("Expected a timestamp, but found " + text));
        }
        throw new AssertionError("Expected a known delay, but found " + delay);
    }
}
