package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.ChoiceState;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Optional;

/** Choice: the first rule that matches, otherwise Default. */
final class ChoiceBehaviour {
    private ChoiceBehaviour() {}

    static boolean act(Decision decision, Frame frame, ChoiceState state) {
        var flow = new DataFlow(decision, frame);
        var rule = firstMatch(state, flow.environment(flow.input()));
        if (rule.isPresent()) {
            var matched = rule.get();
            var output = matched.output().or(flow::outputTemplate);
            States.exit(decision, frame, flow.passed(matched.assign(), output), Optional.of(matched.next()));
        } else if (state.otherwise().isPresent()) {
            States.exit(decision, frame, flow.passed(), state.otherwise());
        } else throw noChoiceMatched();
        return true;
    }

    private static Optional<ChoiceState.Rule> firstMatch(ChoiceState state, Environment environment) {
        for (var rule : state.rules()) if (rule.condition().test(environment)) return Optional.of(rule);
        return Optional.empty();
    }

    /** Documented as States.NoChoiceMatched; histories show States.Runtime. */
    private static EvaluationException noChoiceMatched() {
        return new EvaluationException(
                ErrorNames.RUNTIME,
                "Failed to transition out of the state. The state does not point to a next state.",
                Optional.empty());
    }
}
