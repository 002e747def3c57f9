package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.WaitState;
import dev.clix.workflow.asl.WaitState.Delay;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
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
        var due = state.delay().accept(new Due(frame.enteredAt, flow.environment(flow.input())));
        if (due.isAfter(frame.enteredAt.plus(LONGEST))) throw tooLong();
        if (due.isAfter(decision.context().now())) {
            decision.write(frame, new PrivateFact.WaitStarted(due));
            return false;
        }
        return States.leaveWait(decision, frame);
    }

    private record Due(Instant entered, Environment environment) implements Delay.Visitor<Instant> {
        @Override
        public Instant seconds(Delay.Seconds delay) {
            return entered.plusSeconds(delay.seconds().evaluate(environment).longValue());
        }

        @Override
        public Instant timestamp(Delay.Timestamp delay) {
            var text = delay.timestamp().evaluate(environment).textValue();
            return Timestamps.parse(text)
                    .orElseThrow(() -> new IllegalStateException("Expected a timestamp, but found " + text));
        }
    }

    private static EvaluationException tooLong() {
        return new EvaluationException(ErrorNames.RUNTIME, "Wait state delay is too long.", Optional.empty());
    }
}
