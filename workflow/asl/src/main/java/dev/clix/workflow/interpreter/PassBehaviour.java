package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.PassState;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.interpreter.Inspection.Stage;

/** Pass: its Result, or its input, at once. */
final class PassBehaviour {
    private PassBehaviour() {}

    static boolean act(Decision decision, Frame frame, PassState state) {
        var flow = new DataFlow(decision, frame);
        state.result().ifPresent(result -> decision.saw(Stage.RESULT, result));
        var exit = state.language() == QueryLanguage.JSON_PATH
                ? flow.answered(state.result().orElseGet(flow::arguments))
                : flow.passed();
        States.exit(decision, frame, exit, state.next());
        return true;
    }
}
