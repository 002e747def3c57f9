package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.WaitState;
import dev.clix.workflow.asl.WaitState.Delay;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Timestamps;
import dev.clix.workflow.history.PrivateFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Wait: for seconds, or until a timestamp. */
final class WaitBehaviour {
    /** Recorded from AWS: 24,855 days ahead are waited for, 24,856 are not, which is what 31 bits hold in seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

    private WaitBehaviour() {}

    static boolean act(Decision decision, Frame frame, WaitState state) {
        var flow = new DataFlow(decision, frame);
        var due = due(state.delay(), frame, flow.environment(flow.input()));
        if (due.isAfter(frame.enteredAt.plus(LONGEST))) throw tooLong();
        if (due.isAfter(decision.surroundings().now())) {
            decision.write(frame, new PrivateFact.WaitStarted(due));
            return false;
        }
        return States.leaveWait(decision, frame);
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

    private static EvaluationException tooLong() {
        return new EvaluationException(Failures.RUNTIME, "Wait state delay is too long.", Optional.empty());
    }
}
