package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.CompactNodes;
import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Retrier;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.WaitState;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.history.ParallelFact;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.StateKind;
import dev.clix.workflow.interpreter.Position.Broken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The handling of an error: Retry first, then Catch, then failure ("Errors", "Retrying after error", "Fallback
 * states").
 */
final class Failures {

    private Failures() {}

    /** Something in the state could not be computed. */
    static void unable(Decision decision, Frame frame, EvaluationException unable) {
        var state = frame.currentState();
        var cause = cause(decision, frame, unable);
        if (frame.position instanceof Broken) {
            // Nothing catches what goes wrong in a Catch.
            decision.write(frame, new PrivateFact.StateFailed(Optional.of(unable.error()), Optional.of(cause)));
            fail(decision, frame, (Broken) frame.position);
            return;
        }
        if (unable.error().equals(ErrorNames.QUERY_EVALUATION_ERROR)) {
            var failed = new StateFact.EvaluationFailed(unable.error(), cause, unable.location(), state.name());
            decision.write(frame, evaluationFollows(frame, state, unable), failed);
        }
        decision.write(frame, new PrivateFact.StateFailed(Optional.of(unable.error()), Optional.of(cause)));
    }

    /** Names the state and its event, unless AWS's text does not, or the state is the only one. */
    private static String cause(Decision decision, Frame frame, EvaluationException unable) {
        var alone = List.of(ErrorNames.DATA_LIMIT_EXCEEDED, ErrorNames.REFERENCE_PATH_CONFLICT)
                        .contains(unable.error())
                || decision.inspection().isPresent();
        return FailureText.cause(
                alone
                        ? unable.getMessage()
                        : "An error occurred while executing the state '%s' (entered at the event id #%s). %s"
                                .formatted(frame.currentState().name(), frame.enteredId, unable.getMessage()));
    }

    /** As recorded: EvaluationFailed follows what StateEntered follows, except for a Wait's Timestamp. */
    private static long evaluationFollows(Frame frame, State state, EvaluationException unable) {
        var timestamp = state instanceof WaitState
                && unable.location().filter("Timestamp"::equals).isPresent();
        return timestamp ? frame.enteredId : frame.enteredPrevious;
    }

    /** @return whether the frame may be able to move on */
    static boolean settle(Decision decision, Frame frame, Broken broken) {
        if (isRuntime(broken)) {
            // As documented, and as measured in a branch: neither retried nor caught, wherever it happens.
            decision.write(frame, new ExecutionFact.ExecutionFailed(broken.error(), broken.cause()));
            return false;
        }
        var state = frame.currentState();
        if (retry(decision, frame, broken, state.retriers())) return false;
        var catchers = state.catchers();
        for (var i = 0; i < catchers.size(); i++) {
            if (!matches(catchers.get(i).errorEquals(), broken)) continue;
            caught(decision, frame, broken, catchers.get(i));
            if (decision.inspection().isPresent()) decision.inspection().get().caughtBy(i);
            return true;
        }
        fail(decision, frame, broken);
        return false;
    }

    /** Only the first retrier that matches counts; when it is used up, it is Catch's turn. */
    private static boolean retry(Decision decision, Frame frame, Broken broken, List<Retrier> retriers) {
        for (var i = 0; i < retriers.size(); i++) {
            var retrier = retriers.get(i);
            if (!matches(retrier.errorEquals(), broken)) continue;
            if (decision.inspection().isPresent()) decision.inspection().get().retrierMatched(i);
            if (frame.retriesBy(i) >= retrier.maxAttempts()) return false;
            var delay = delay(decision, retrier, frame.retriesBy(i));
            if (decision.inspection().isPresent()) decision.inspection().get().retriedAfter(delay);
            decision.write(
                    frame,
                    new PrivateFact.RetryScheduled(i, decision.context().now().plus(delay)));
            return true;
        }
        return false;
    }

    private static Duration delay(Decision decision, Retrier retrier, int retriesBefore) {
        var seconds = retrier.intervalSeconds() * Math.pow(retrier.backoffRate(), retriesBefore);
        var bounded = Math.min(seconds, (double) retrier.maxDelaySeconds().orElse(LONGEST_DELAY_SECONDS));
        var drawn = retrier.fullJitter() ? bounded * decision.context().random().nextDouble() : bounded;
        return Duration.ofMillis(Math.round(drawn * 1000));
    }

    /** A year: no execution lives longer. */
    private static final long LONGEST_DELAY_SECONDS = 31_622_400;

    static boolean matches(List<String> errorEquals, Broken broken) {
        var error = broken.error().orElse("");
        return errorEquals.stream().anyMatch(name -> matches(name, error, broken.heartbeatMissed()));
    }

    private static boolean matches(String name, String error, boolean heartbeatMissed) {
        if (name.equals(ErrorNames.ALL)) return !error.equals(ErrorNames.DATA_LIMIT_EXCEEDED);
        if (name.equals(ErrorNames.TASK_FAILED))
            return !error.equals(ErrorNames.DATA_LIMIT_EXCEEDED) && !error.equals(ErrorNames.TIMEOUT);
        if (name.equals(ErrorNames.HEARTBEAT_TIMEOUT) && heartbeatMissed) return true;
        return name.equals(error);
    }

    private static boolean isRuntime(Broken broken) {
        return broken.error().filter(ErrorNames.RUNTIME::equals).isPresent();
    }

    private static void caught(Decision decision, Frame frame, Broken broken, Catcher catcher) {
        var exit = new DataFlow(decision, frame).caught(catcher, errorOutput(broken));
        failed(decision, frame);
        States.exit(decision, frame, exit, Optional.of(catcher.next()));
    }

    static JsonNode errorOutput(Broken broken) {
        var output = CompactNodes.INSTANCE.objectNode();
        output.put("Error", broken.error().orElse(null));
        output.put("Cause", broken.cause().orElse(isTimeout(broken) ? "" : null));
        return output;
    }

    private static boolean isTimeout(Broken broken) {
        return broken.error().filter(ErrorNames.TIMEOUT::equals).isPresent();
    }

    private static void fail(Decision decision, Frame frame, Broken broken) {
        failed(decision, frame);
        if (frame.parent.isEmpty())
            decision.write(frame, new ExecutionFact.ExecutionFailed(broken.error(), broken.cause()));
        else failParent(decision, frame, frame.parentFrame());
    }

    private static void failed(Decision decision, Frame frame) {
        var kind = States.kind(frame.currentState());
        if (kind == StateKind.PARALLEL) decision.write(frame, new ParallelFact.ParallelStateFailed());
        if (kind == StateKind.MAP) decision.write(frame, new MapFact.MapStateFailed());
    }

    private static void failParent(Decision decision, Frame frame, Frame parent) {
        Forks.abortAround(decision, frame, parent);
        if (Forks.isIteration(frame))
            decision.write(frame, new MapFact.MapIterationFailed(Forks.name(frame), frame.index));
        else decision.write(frame, new PrivateFact.BranchFailed());
        decision.later(parent);
    }
}
