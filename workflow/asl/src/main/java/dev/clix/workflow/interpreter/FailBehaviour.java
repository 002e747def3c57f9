package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.FailState;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.interpreter.Inspection.Stage;
import java.util.Optional;

/** Fail: its error and cause, which nothing in its own block catches. */
final class FailBehaviour {
    private FailBehaviour() {}

    static boolean act(Decision decision, Frame frame, FailState state) {
        if (state.language() == QueryLanguage.JSON_PATH) decision.saw(Stage.AFTER_INPUT_PATH, frame.input);
        var environment = new DataFlow(decision, frame).environment(frame.input);
        var error = FailureText.error(text(state.error(), environment));
        var cause = FailureText.cause(text(state.cause(), environment));
        decision.write(frame, new PrivateFact.StateFailed(error, cause));
        return true;
    }

    private static Optional<String> text(Optional<Expression> expression, Environment environment) {
        return expression.map(e -> e.evaluate(environment)).map(v -> v.isTextual() ? v.textValue() : v.toString());
    }
}
