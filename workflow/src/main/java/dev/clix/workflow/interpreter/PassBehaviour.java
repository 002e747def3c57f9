package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.PassState;
import dev.clix.workflow.asl.QueryLanguage;

/** Pass: its Result, or its input, at once. */
final class PassBehaviour {
    private PassBehaviour() {}

    static boolean act(Decision decision, Frame frame, PassState state) {
        var flow = new DataFlow(decision, frame);
        var exit = state.language() == QueryLanguage.JSON_PATH
                ? flow.answered(state.result().orElseGet(flow::arguments))
                : flow.passed();
        States.exit(decision, frame, exit, state.next());
        return true;
    }
}
